// The agreed plan in easy read. The sentences are those that were read and sealed: nothing is said twice in
// different words.
#include "app/documents/easy_read_pdf.h"
#include "app/documents/html_pdf.h"
#include "app/documents/plan_html.h"
#include "app/domain/formats.h"
#include "app/domain/readback.h"

#include <QStringList>

namespace doorstep::documents {

using namespace domain;

namespace {

struct Mark {
    const char* part; ///< of a sentence of readBack()
    Drawing drawing;
};
/// The first that is found counts. A sentence that none fits gets a sheet of paper.
constexpr Mark marks[] = {
    {"This is the care plan of", Drawing::Person},
    {"is responsible for it", Drawing::House},
    {"It starts on", Drawing::Calendar},
    {"The NHS buys this for you", Drawing::Heart},
    {"organisation that holds your budget buys", Drawing::Group},
    {"This comes from the direct payment", Drawing::Coins},
    {"weekend or a bank holiday", Drawing::Calendar},
    {"approved the account", Drawing::Bank},
    {"first payment is due", Drawing::Calendar},
    {"The whole plan is worth", Drawing::Coins},
    {"of it is a direct payment", Drawing::Coins},
    {"of it is a third-party budget", Drawing::Group},
    {"of it is a notional budget", Drawing::Heart},
    {" will get ", Drawing::Coins},
    {" will also get ", Drawing::Coins},
    {"When: ", Drawing::Calendar},
    {"From: ", Drawing::TwoPeople},
    {"This is for ", Drawing::Tick},
    {"We talked about these risks", Drawing::Shield},
    {"We agreed what to do", Drawing::Handshake},
    {"If things do not go to plan", Drawing::Question},
    {"Your health is checked by", Drawing::Heart},
    {"Your care coordinator is", Drawing::TwoPeople},
    {"We will first review", Drawing::Calendar},
    {"ask for a review", Drawing::Speech},
    {"Before we reduce or stop the money", Drawing::Letter},
};

Drawing drawingFor(const QString& sentence, Drawing otherwise)
{
    for (const Mark& mark : marks)
        if (sentence.contains(QLatin1String(mark.part)))
            return mark.drawing;
    return otherwise;
}

/// "Your needs are:" heads what follows; its drawing goes on to what people wrote themselves.
void addReadBack(const QString& readBack, std::vector<EasyIdea>& ideas)
{
    Drawing here = Drawing::Paper;
    for (const QString& sentence : readBack.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isHeading = sentence.endsWith(u':');
        if (isHeading)
            here = ideas.empty() || sentence.contains(QStringLiteral("budget buys")) ? Drawing::Basket
                   : sentence.contains(QStringLiteral("achieve"))                    ? Drawing::Tick
                                                                                     : Drawing::Person;
        ideas.push_back({drawingFor(sentence, here), oneSentenceALine(sentence), isHeading});
    }
}

void addAgreement(const PlanDocument& document, std::vector<EasyIdea>& ideas)
{
    ideas.push_back({Drawing::Pen, QStringLiteral("Your agreement"), true});
    if (!document.agreement) {
        ideas.push_back({Drawing::Question, QStringLiteral("This plan has not been agreed yet."), false});
        return;
    }
    for (const QString& sentence : agreementStatement().split(u'\n', Qt::SkipEmptyParts))
        ideas.push_back({Drawing::Tick, sentence, false});
    const Agreement& agreement = *document.agreement;
    const bool isDrawn = agreement.method == AgreementMethod::Drawn;
    QString how =
        isDrawn ? QStringLiteral("This plan was signed") : QStringLiteral("You agreed by saying yes");
    if (!document.agreedAt.isEmpty())
        how += QStringLiteral(" at ") + document.agreedAt;
    ideas.push_back({Drawing::Pen, how + u'.', false});
}

void addDecision(const PlanDocument& document, std::vector<EasyIdea>& ideas)
{
    if (!document.decision)
        return;
    const Decision& decision = *document.decision;
    ideas.push_back({Drawing::Letter, QStringLiteral("What the NHS decided"), true});
    const bool yes = decision.kind == DecisionKind::Approve;
    ideas.push_back(
        {yes ? Drawing::Tick : Drawing::Letter, QString::fromLatin1(decisionSentence(decision.kind)), false});
    for (const LineDecision& each : decision.lines) {
        const Line* line = document.plan.line(each.line);
        const QString name = line ? line->ref + QStringLiteral(": ") + line->item.simplified()
                                  : QStringLiteral("A line not in this copy");
        if (each.approved) {
            ideas.push_back({Drawing::Tick, name + QStringLiteral(".\nThe NHS said yes."), false});
            continue;
        }
        QStringList why{name + u'.', QStringLiteral("The NHS said no.")};
        if (const ReasonCode* code = reasonCode(each.code))
            why << oneSentenceALine(QString::fromUtf8(code->patient));
        if (!each.reason.trimmed().isEmpty())
            why << oneSentenceALine(each.reason.simplified());
        ideas.push_back({Drawing::Cross, why.join(u'\n'), false});
    }
    for (const QString& condition : decision.conditions)
        ideas.push_back(
            {Drawing::Paper, QStringLiteral("We ask for this: ") + condition.simplified(), false});
    if (!document.verification.isEmpty())
        ideas.push_back({Drawing::Shield, document.verification, false});
    ideas.push_back({Drawing::Loop,
                     QStringLiteral("You can ask us to look again.\nTalk to your care coordinator."), false});
}

} // namespace

std::vector<EasyIdea> easyReadIdeas(const QString& readBack)
{
    std::vector<EasyIdea> ideas;
    addReadBack(readBack, ideas);
    return ideas;
}

Result<QByteArray> planEasyReadPdf(const PlanDocument& document)
{
    EasyPaper paper;
    paper.properties = QStringLiteral("Personal health budget plan, easy read");
    paper.title = QStringLiteral("Your personal health budget plan");
    paper.footer = planFooter(document.person);
    if (document.planHash.isEmpty())
        paper.ideas.push_back(
            {Drawing::Question, QStringLiteral("Draft, not yet sealed.\nIt can still change."), false});
    addReadBack(document.readBack, paper.ideas);
    addAgreement(document, paper.ideas);
    addDecision(document, paper.ideas);
    if (!document.planHash.isEmpty())
        paper.ideas.push_back(
            {Drawing::Paper, QStringLiteral("Plan reference: %1").arg(document.planHash.left(12)), false});
    return easyReadPdf(paper);
}

} // namespace doorstep::documents
