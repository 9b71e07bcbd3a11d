// Everything a person typed goes through escaped(); the words around it are the patient's, not the office's.
#include "app/documents/plan_html.h"

#include "app/documents/care_json.h"
#include "app/domain/formats.h"
#include "app/domain/payments.h"
#include "app/domain/readback.h"
#include "app/domain/scheme.h"

#include <vector>

namespace doorstep::documents {

using namespace domain;

namespace {

QString escaped(const QString& text)
{
    return text.simplified().remove(QChar(signatureMark)).toHtmlEscaped();
}

QString orElse(const QString& text, const char* otherwise)
{
    return text.trimmed().isEmpty() ? QString::fromLatin1(otherwise) : escaped(text);
}

QString heading(const char* text)
{
    return QStringLiteral("<h2>%1</h2>").arg(QLatin1String(text));
}

QString paragraph(const QString& html)
{
    return QStringLiteral("<p>%1</p>").arg(html);
}

QString row(const QStringList& cells)
{
    QString out = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        // Money stands in columns to the right.
        const QString align = cell.startsWith(u'£') ? QStringLiteral(" align=\"right\"") : QString();
        out += QStringLiteral("<td%1>%2</td>").arg(align, cell);
    }
    return out + QStringLiteral("</tr>");
}

/// `percents` are the columns' widths; without them the text decides.
QString table(const QStringList& head, const QStringList& rows, const std::vector<int>& percents = {})
{
    QString columns;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const QString width = percents.empty()
            ? QString() : QStringLiteral(" width=\"%1%\"").arg(percents[static_cast<std::size_t>(i)]);
        columns += QStringLiteral("<th%1>%2</th>").arg(width, head[i]);
    }
    const QString start = QStringLiteral(
        "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"5\">"
        "<thead><tr>");
    return start + columns + QStringLiteral("</tr></thead>") + rows.join(QString())
        + QStringLiteral("</table>");
}

/// Patient banner of the NHS common user interface: order and form fixed, no colons.
QString banner(const PlanDocument& d)
{
    const QDate on = d.person.died && d.person.died->isValid() ? *d.person.died : d.generated;
    const QString number = d.person.nhsNumber ? d.person.nhsNumber->text() : QStringLiteral("Not recorded");
    QStringList parts{QStringLiteral("<b>%1</b>").arg(escaped(displayName(d.person, d.generated))),
                      escaped(bornWithAge(d.person.born, on)),
                      QStringLiteral("Gender ") + describe(d.person.gender),
                      QStringLiteral("NHS No. ") + number};
    if (d.person.died)
        parts.insert(2, QStringLiteral("Died ") + staffDate(*d.person.died));
    QString out = QStringLiteral("<table width=\"100%\" cellpadding=\"8\" cellspacing=\"0\" "
                                 "bgcolor=\"#e8f1fa\"><tr><td style=\"border-bottom:0px\">");
    out += parts.join(QStringLiteral(" &nbsp;&nbsp; "));
    const PostalAddress address = d.person.addressNow(d.generated);
    if (d.person.isRestricted())
        out += QStringLiteral("<br>Address not shown: this record is restricted.");
    else if (!address.isEmpty())
        out += QStringLiteral("<br>")
            + escaped((address.lines + QStringList{address.postcode}).join(QStringLiteral(", ")));
    return out + QStringLiteral("</td></tr></table>");
}

QString inPlainWords(const QString& readBack)
{
    QStringList sentences;
    for (const QString& sentence : readBack.split(u'\n', Qt::SkipEmptyParts))
        sentences << escaped(sentence);
    return sentences.isEmpty() ? QString() : heading("Your plan in plain words")
            + QStringLiteral("<p style=\"line-height:130%\">") + sentences.join(QStringLiteral("<br>"))
            + QStringLiteral("</p>");
}

/// A line of its own in grey; nothing for nothing.
QString small(const QString& text)
{
    if (text.trimmed().isEmpty())
        return {};
    return QStringLiteral("<br><span style=\"color:#4c6272\">%1</span>").arg(escaped(text));
}

template <typename Statements>
QString statements(const char* title, const Statements& list)
{
    QString items;
    for (const auto& entry : list) {
        QString text = escaped(entry.text);
        if constexpr (requires { entry.detail; })
            text += small(careSentence(entry.detail));
        items += QStringLiteral("<li><b>%1</b> %2</li>").arg(escaped(entry.ref), text);
    }
    return heading(title) + (items.isEmpty() ? paragraph(QStringLiteral("None recorded."))
                                             : QStringLiteral("<ul>%1</ul>").arg(items));
}

QString itemCell(const Line& line)
{
    QString cell = escaped(line.item);
    const QString supplier = line.supplier.isEmpty() ? line.supplierType : line.supplier;
    for (const QString& part : {line.when, supplier, line.note, careSentence(line.care)})
        cell += small(part);
    return cell;
}

QString lines(const Plan& plan)
{
    QStringList rows;
    for (const Line& line : plan.lines) {
        const QString price = escaped(describeQuantity(line.quantityThousandths, line.unit)
                                      + QStringLiteral(" at ") + formatMoney(line.unitPrice));
        rows << row({escaped(line.ref), itemCell(line), escaped(line.outcomeRefs.join(QStringLiteral(", "))),
                     describe(line.model), price, formatMoney(line.total)});
    }
    return heading("Support and spending")
        + table({QStringLiteral("Line"), QStringLiteral("What"), QStringLiteral("For"),
                 QStringLiteral("How the money is held"), QStringLiteral("Price"), QStringLiteral("Total")},
                rows, {7, 41, 10, 14, 16, 12});
}

QString sums(const Plan& plan)
{
    const PlanTotals sum = totals(plan);
    QStringList rows;
    for (const Model model : allModels) {
        if (plan.hasLines(model))
            rows << row({describe(model), formatMoney(sum.of(model))});
    }
    rows << row({QStringLiteral("<b>Whole plan</b>"), formatMoney(sum.plan())})
         << row({QStringLiteral("Paid out in money"), formatMoney(sum.cash())});
    return table({QStringLiteral("Kind of budget"), QStringLiteral("Total")}, rows);
}

QString paymentName(ScheduleKind kind)
{
    switch (kind) {
    case ScheduleKind::Weekly:
        return QStringLiteral("Weekly payment");
    case ScheduleKind::FourWeekly:
        return QStringLiteral("4-weekly payment");
    case ScheduleKind::Quarterly:
        return QStringLiteral("Quarterly payment");
    case ScheduleKind::Lump:
        return QStringLiteral("One payment");
    case ScheduleKind::Flat:
    case ScheduleKind::Profiled:
        break;
    }
    return QStringLiteral("Monthly payment");
}

QString payments(const Plan& plan)
{
    QString out = heading("Payments");
    const auto models = cashModels(plan);
    if (models.empty())
        return out + paragraph(QStringLiteral("No money is paid out: the NHS arranges everything."));
    for (const Model model : models) {
        QStringList rows;
        const Payments due = paymentsOf(plan, model);
        for (const Payment& payment : due)
            rows << row({patientDate(payment.due), patientDate(payment.payDay()),
                         payment.lump ? QStringLiteral("One-off payment") : paymentName(plan.scheduleKind),
                         formatMoney(payment.amount)});
        out += QStringLiteral("<h3>%1: %2</h3>").arg(describe(model), formatMoney(sumOf(due)))
            + table({QStringLiteral("Due"), QStringLiteral("Paid on"), QStringLiteral("Payment"),
                     QStringLiteral("Amount")},
                    rows);
    }
    return out;
}

QString arrangements(const Plan& plan)
{
    QString out = heading("If something goes wrong") + paragraph(orElse(plan.risk.text, "Not recorded."));
    if (plan.risk.procedureAgreed)
        out += paragraph(QStringLiteral("You and your coordinator have agreed what to do about this."));
    out += heading("If things change") + paragraph(orElse(plan.contingency, "Not recorded."));
    out += heading("Looking at the plan again");
    out += paragraph(QStringLiteral("First review: <b>%1</b>, %2.").arg(patientDate(plan.firstReview),
        orElse(plan.reviewManner, "at home with your coordinator")));
    out += paragraph(
        QStringLiteral("Your care coordinator: %1.").arg(orElse(plan.coordinator, "not recorded")));
    out += paragraph(
        QStringLiteral("Your health is checked by: %1.").arg(orElse(plan.monitoredBy, "not recorded")));
    out += paragraph(plan.noticeDays > 0
        ? QStringLiteral("If payments are to go down or stop, you get %1 days of notice with reasons.")
              .arg(plan.noticeDays)
        : QStringLiteral("How much notice you get before payments change is not recorded."));
    return out;
}

/// Everything else that is recorded, each part under its own heading.
QString surroundings(const CareRecord& care)
{
    QString out;
    for (const CareSection& section : careSections(care)) {
        out += QStringLiteral("<h3>%1</h3>").arg(escaped(section.title));
        for (const auto& [label, text] : section.entries) {
            const QString before =
                label.isEmpty() ? QString() : QStringLiteral("<b>%1</b>: ").arg(escaped(label));
            out += paragraph(before + escaped(text));
        }
    }
    return out.isEmpty() ? QString() : heading("More about this plan") + out;
}

QString signerText(const Agreement& agreement)
{
    const QString name = escaped(agreement.signerName);
    QString relation;
    if (!agreement.relation.isEmpty())
        relation = QStringLiteral(" (%1)").arg(escaped(agreement.relation));
    switch (agreement.signer) {
    case SignerKind::Patient:
        return name.isEmpty() ? QStringLiteral("the patient") : name;
    case SignerKind::Representative:
        return name + relation + QStringLiteral(", representative");
    case SignerKind::Nominee:
        return name + relation + QStringLiteral(", nominee");
    }
    return name;
}

QString agreementHtml(const PlanDocument& d)
{
    QString out = heading("Your agreement");
    if (!d.agreement)
        return out + paragraph(QStringLiteral("This plan has not been agreed yet."));
    const Agreement& agreement = *d.agreement;
    for (const QString& sentence : agreementStatement().split(u'\n', Qt::SkipEmptyParts))
        out += paragraph(escaped(sentence));
    if (!agreement.strokes.empty())
        out += paragraph(QChar(signatureMark));
    const bool isDrawn = agreement.method == AgreementMethod::Drawn;
    QString how = isDrawn ? QStringLiteral("Signed by ")
                          : QStringLiteral("Agreed by word of mouth, with a witness, by ");
    how += signerText(agreement);
    if (!d.agreedAt.isEmpty())
        how += QStringLiteral(" at ") + escaped(d.agreedAt);
    out += paragraph(how + u'.');
    if (!agreement.present.isEmpty())
        out += paragraph(QStringLiteral("Also there: ") + escaped(agreement.present) + u'.');
    return out;
}

QString decisionHtml(const PlanDocument& d)
{
    if (!d.decision)
        return {};
    const Decision& decision = *d.decision;
    QString out = heading("What the NHS decided");
    out += paragraph(QLatin1String(decisionSentence(decision.kind)));
    if (decision.validFrom.isValid())
        out += paragraph(QStringLiteral("From %1 to %2.").arg(patientDate(decision.validFrom),
                                                              patientDate(decision.validTo)));
    if (!decision.comment.isEmpty())
        out += paragraph(escaped(decision.comment));
    for (const QString& condition : decision.conditions)
        out += paragraph(QStringLiteral("We ask for this: ") + escaped(condition));
    QStringList rows;
    for (const LineDecision& each : decision.lines) {
        const Line* line = d.plan.line(each.line);
        QString why;
        if (!each.approved) {
            const ReasonCode* code = reasonCode(each.code);
            why = code ? QString::fromUtf8(code->patient).toHtmlEscaped() : QString();
            why += QStringLiteral(" ") + escaped(each.reason);
        }
        const QString name = line ? escaped(line->ref + u' ' + line->item)
                                  : QStringLiteral("A line not in this copy");
        const QString result = each.approved ? QStringLiteral("Agreed") : QStringLiteral("<b>Not agreed</b>");
        rows << row({name, result, why});
    }
    if (!rows.isEmpty())
        out += table({QStringLiteral("Line"), QStringLiteral("Decision"), QStringLiteral("Why")}, rows);
    return d.verification.isEmpty() ? out : out + paragraph(escaped(d.verification));
}

} // namespace

const char* decisionSentence(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Approve:
        return "The NHS has agreed to this plan.";
    case DecisionKind::Return:
        return "The NHS has sent this plan back with questions.";
    case DecisionKind::Withdraw:
        return "This plan has been withdrawn.";
    case DecisionKind::Refuse:
        return "The NHS has not agreed to this plan.";
    }
    return "";
}

QString planHtml(const PlanDocument& d)
{
    const bool isDraft = d.planHash.isEmpty();
    QString out = QStringLiteral("<h1>Your personal health budget plan</h1>") + banner(d);
    out += paragraph(QStringLiteral("%1. %2 of this plan, made on %3. It runs for %4 from %5.")
        .arg(escaped(organisationName(d.plan.organisation)),
             isDraft ? QStringLiteral("Draft, not yet sealed,") : QStringLiteral("Your copy"),
             patientDate(d.generated),
             d.plan.months == 1 ? QStringLiteral("1 month") : QStringLiteral("%1 months").arg(d.plan.months),
             patientDate(d.plan.firstPayment)));
    out += inPlainWords(d.readBack);
    out += statements("Your health needs", d.plan.needs);
    out += statements("What you want to achieve", d.plan.outcomes);
    out += lines(d.plan) + sums(d.plan) + payments(d.plan) + arrangements(d.plan);
    out += surroundings(d.plan.care);
    out += agreementHtml(d) + decisionHtml(d);
    if (!isDraft)
        out += QStringLiteral("<p style=\"font-size:8pt; color:#4c6272\">Fingerprint of the plan (SHA-256): "
                              "%1</p>").arg(escaped(d.planHash));
    return out;
}

} // namespace doorstep::documents
