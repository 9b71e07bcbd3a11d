// Rows of the open section from the draft, and answers back into it.
#include "app/viewmodels/care_editor.h"

#include "app/domain/formats.h"
#include "app/viewmodels/care_fields.h"
#include "app/viewmodels/texts.h"
#include "app/viewmodels/typed_note.h"

#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

QString kindKey(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Line:
        return QStringLiteral("line");
    case FieldKind::Area:
        return QStringLiteral("area");
    case FieldKind::Date:
        return QStringLiteral("date");
    case FieldKind::Choice:
        return QStringLiteral("choice");
    case FieldKind::Radio:
        return QStringLiteral("radio");
    case FieldKind::Check:
        return QStringLiteral("check");
    }
    return {};
}

QString said(const char* source)
{
    return source[0] == '\0' ? QString() : careText(source);
}

/// With a dot, as keys of lines have: the plan's own fields have none.
QString noteKey(const QString& field)
{
    return QStringLiteral("care/") + field;
}

using Progress = CareEditor::Progress;

Progress progressOf(bool started, bool completed)
{
    return completed ? Progress::Completed : started ? Progress::Started : Progress::NotStarted;
}

/// What the ways of holding the money in this plan make necessary.
Progress actingProgress(const domain::Plan& plan)
{
    const domain::CareRecord& care = plan.care;
    const bool direct = plan.hasLines(domain::Model::Direct);
    const bool thirdParty = plan.hasLines(domain::Model::ThirdParty);
    const bool consent = !direct || care.paymentConsent.isGiven();
    const bool sharing = !thirdParty || (care.sharingConsent.isGiven() && !care.thirdParty.name.isEmpty() &&
                                         care.thirdParty.agreementSigned.isValid());
    bool person = true;
    if (plan.recipient == domain::RecipientKind::Representative)
        person = care.representative.acts() && care.representative.consented.isValid();
    if (plan.recipient == domain::RecipientKind::Nominee)
        person = care.nominee.acts() && care.nominee.agreedByNominee.isValid() &&
                 care.nominee.agreedByOrganisation.isValid();
    const domain::CareRecord blank;
    const bool started = care.paymentConsent != blank.paymentConsent ||
                         care.sharingConsent != blank.sharingConsent ||
                         care.representative != blank.representative || care.nominee != blank.nominee ||
                         care.thirdParty != blank.thirdParty || !care.capacity.empty();
    const bool needed = direct || thirdParty || plan.recipient != domain::RecipientKind::Patient;
    if (!needed && !started)
        return Progress::NotNeeded;
    return progressOf(started, consent && sharing && person);
}

Progress risksProgress(const domain::CareRecord& care)
{
    constexpr std::size_t kinds = 5;
    const auto settled = std::ranges::count_if(care.risks, [](const domain::LegalRisk& risk) {
        const bool agreed = !risk.procedure.trimmed().isEmpty() && !risk.agreedBy.trimmed().isEmpty();
        return risk.answer != domain::RiskAnswer::Unstated &&
               (risk.answer != domain::RiskAnswer::Applies || agreed);
    });
    const bool talked = care.spokenOf(domain::Topic::Risks) != nullptr;
    return progressOf(!care.risks.empty() || talked, settled == static_cast<qsizetype>(kinds) && talked);
}

Progress accountProgress(const domain::Plan& plan)
{
    const domain::CareRecord& care = plan.care;
    const domain::CareRecord blank;
    const bool started = care.suitability != blank.suitability || care.account != blank.account ||
                         care.eligibility != blank.eligibility || !care.costCentre.isEmpty();
    if (!plan.hasLines(domain::Model::Direct) && !started)
        return Progress::NotNeeded;
    return progressOf(started, care.suitability.on.isValid() && care.eligibility.criteriaOn.isValid() &&
                                   care.account.kind != domain::AccountKind::Unstated &&
                                   !care.account.users.empty());
}

Progress supportProgress(const domain::CareRecord& care)
{
    constexpr std::size_t kinds = 6;
    const bool all = care.support.size() == kinds && !care.moneyMonitoring.trimmed().isEmpty();
    return progressOf(!care.support.empty() || !care.training.isEmpty() || !care.moneyMonitoring.isEmpty(),
                      all);
}

} // namespace

QVariant CareFieldsModel::data(const QModelIndex& at, int role) const
{
    const CareFieldRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case KeyRole:
        return row->key;
    case HeadingRole:
        return row->heading;
    case Qt::DisplayRole:
    case LabelRole:
        return row->label;
    case HintRole:
        return row->hint;
    case KindRole:
        return row->kind;
    case ValueRole:
        return row->value;
    case ChoicesRole:
        return row->choices;
    case ChoiceRole:
        return row->choice;
    case ErrorRole:
        return row->errorText;
    default:
        return {};
    }
}

QHash<int, QByteArray> CareFieldsModel::roleNames() const
{
    return {{KeyRole, "key"},         {HeadingRole, "heading"}, {LabelRole, "label"},
            {HintRole, "hint"},       {KindRole, "kind"},       {ValueRole, "value"},
            {ChoicesRole, "choices"}, {ChoiceRole, "choice"},   {ErrorRole, "errorText"}};
}

CareEditor::CareEditor(PlanEditor& plan, QObject* parent)
    : QObject(parent)
    , m_plan(plan)
    , m_fields(new CareFieldsModel(this))
{
    connect(&plan, &PlanEditor::changed, this, &CareEditor::refresh);
    connect(&plan, &PlanEditor::stateChanged, this, &CareEditor::statesChanged);
}

bool CareEditor::open(const QString& section)
{
    const auto infos = careSectionInfos();
    if (std::ranges::none_of(infos, [&](const auto& info) { return section == QLatin1String(info.section); }))
        return false;
    m_section = section;
    m_typed.clear();
    m_errors.clear();
    m_copies = std::max(1, static_cast<int>(m_plan.plan().care.copies.size()));
    m_fields->setRows({}); // rows of another section are other rows
    refresh();
    Q_EMIT sectionChanged();
    Q_EMIT errorsChanged();
    return true;
}

void CareEditor::clear()
{
    m_section.clear();
    m_typed.clear();
    m_errors.clear();
    m_fields->setRows({});
    Q_EMIT sectionChanged();
    Q_EMIT statesChanged();
    Q_EMIT errorsChanged();
}

QString CareEditor::title() const
{
    for (const CareSectionInfo& info : careSectionInfos())
        if (m_section == QLatin1String(info.section))
            return careText(info.title);
    return {};
}

QString CareEditor::intro() const
{
    for (const CareSectionInfo& info : careSectionInfos())
        if (m_section == QLatin1String(info.section))
            return careText(info.intro);
    return {};
}

bool CareEditor::hasCopies() const
{
    constexpr int copiesMax = 12;
    return m_section == u"copies" && m_copies < copiesMax;
}

void CareEditor::addCopy()
{
    if (!hasCopies())
        return;
    ++m_copies;
    refresh();
    Q_EMIT sectionChanged();
}

void CareEditor::refresh()
{
    // A copy: asking for an entry of a list makes it.
    domain::CareRecord care = m_plan.plan().care;
    std::vector<CareFieldRow> rows;
    const auto add = [&](const QString& key, FieldKind kind, const QString& label, const QString& hint,
                         const QString& heading) {
        const CareSlot slot = careSlot(care, key);
        if (!slot.get)
            return;
        CareFieldRow row{key, heading, label, hint, kindKey(kind), {}, {}, 0, {}};
        const QString written = slot.get();
        const QString note = m_plan.typedNoteOf(noteKey(key));
        const QString kept = note.isEmpty() ? written : typedFrom(note, written).value_or(written);
        row.value = m_typed.value(key, kept);
        if (slot.chosen) {
            row.choices = QStringList{tr("Not recorded")} + slot.words;
            row.choice = slot.chosen() + 1;
        }
        row.errorText = m_errors.value(key).toString();
        rows.push_back(std::move(row));
    };
    for (const CareField& field : careFields(m_section))
        add(QString::fromLatin1(field.key), field.kind, said(field.label), said(field.hint),
            said(field.heading));
    for (int i = 0; m_section == u"copies" && i < m_copies; ++i) {
        const QString owner = QStringLiteral("copy:%1.").arg(i);
        add(owner + QStringLiteral("to"), FieldKind::Line, tr("Who gets a copy?"), {},
            tr("Copy %1").arg(i + 1));
        add(owner + QStringLiteral("format"), FieldKind::Choice, tr("In which form?"), {}, {});
        add(owner + QStringLiteral("means"), FieldKind::Line, tr("How does it reach them?"),
            tr("Like: by post"), {});
    }
    m_fields->setRows(std::move(rows));
    Q_EMIT statesChanged();
}

void CareEditor::set(const QString& key, const QString& text)
{
    if (m_plan.state() != PlanEditor::State::Ready)
        return;
    m_typed.insert(key, text);
    bool read = false;
    m_plan.changeCare([&](domain::CareRecord& care) {
        const CareSlot slot = careSlot(care, key);
        read = slot.set && slot.set(text);
        const QString written = slot.get ? slot.get() : QString();
        if (read && written == text)
            m_typed.remove(key);
        m_plan.keepTyped(noteKey(key), read ? typedNote(text, written) : text);
        withoutBlanks(care);
    });
    refresh(); // what cannot be read stays as it was typed
}

void CareEditor::choose(const QString& key, int index)
{
    m_plan.changeCare([&](domain::CareRecord& care) {
        const CareSlot slot = careSlot(care, key);
        if (slot.choose)
            slot.choose(index - 1); // 0 is "Not recorded"
        withoutBlanks(care);
    });
}

bool CareEditor::check()
{
    m_errors.clear();
    for (const CareFieldRow& row : m_fields->rows()) {
        const bool empty = row.value.trimmed().isEmpty();
        if (row.kind != u"date" || empty)
            continue;
        const auto date = domain::parseStaffDate(row.value);
        if (!date)
            m_errors.insert(row.key, tr("%1: enter the date like 04-Jul-2011").arg(row.label));
    }
    refresh();
    Q_EMIT errorsChanged();
    return m_errors.isEmpty();
}

QVariantList CareEditor::errorList() const
{
    QVariantList list;
    for (const CareFieldRow& row : m_fields->rows())
        if (m_errors.contains(row.key))
            list << QVariantMap{{QStringLiteral("field"), row.key},
                                {QStringLiteral("text"), m_errors.value(row.key)}};
    return list;
}

CareEditor::Progress CareEditor::progress(const QString& section) const
{
    const domain::Plan& plan = m_plan.plan();
    const domain::CareRecord& care = plan.care;
    if (section == u"about") {
        const domain::AboutMe& me = care.aboutMe;
        // What they do not want to say stays empty: whatever was said is all there is to say.
        return progressOf(me != domain::AboutMe{} || !care.strengths.empty(), true);
    }
    if (section == u"communication")
        return progressOf(care.access != domain::Access{},
                          care.access.askedOn.isValid() &&
                              care.access.format != domain::CopyFormat::Unstated);
    if (section == u"acting")
        return actingProgress(plan);
    if (section == u"legalRisks")
        return risksProgress(care);
    if (section == u"support")
        return supportProgress(care);
    if (section == u"account")
        return accountProgress(plan);
    const bool named = std::ranges::any_of(care.copies, [](const domain::PlanCopy& copy) {
        return !copy.to.trimmed().isEmpty() && copy.format != domain::CopyFormat::Unstated;
    });
    return progressOf(!care.copies.empty(), named);
}

QVariantMap CareEditor::stateTexts() const
{
    const auto words = [](Progress progress) {
        switch (progress) {
        case Progress::NotStarted:
            return tr("Not yet started");
        case Progress::Started:
            return tr("In progress");
        case Progress::Completed:
            return tr("Completed");
        case Progress::NotNeeded:
            return tr("Not needed for this plan");
        }
        return QString();
    };
    QVariantMap texts;
    for (const CareSectionInfo& info : careSectionInfos()) {
        const QString section = QString::fromLatin1(info.section);
        texts.insert(section, words(progress(section)));
    }
    return texts;
}

} // namespace doorstep::viewmodels
