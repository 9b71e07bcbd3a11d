// Fields of a line: read, kept, priced.
#include "app/viewmodels/line_editor.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/line_advice.h"
#include "app/domain/rules.h"
#include "app/viewmodels/error_list.h"
#include "app/viewmodels/spend_text.h"
#include "app/viewmodels/texts.h"
#include "app/viewmodels/typed_note.h"

#include <array>

namespace doorstep::viewmodels {

namespace {

constexpr std::array kindOrder{domain::LineKind::Service,     domain::LineKind::Activity,
                               domain::LineKind::Equipment,   domain::LineKind::Staff,
                               domain::LineKind::Travel,      domain::LineKind::Fee,
                               domain::LineKind::Contingency, domain::LineKind::Training};

const QString quantityField = QStringLiteral("quantity");
const QString priceField = QStringLiteral("unitPrice");
const QString spendField = QStringLiteral("spend");

template <typename Items>
std::vector<PlanTextRow> choices(const Items& items, const QStringList& chosen)
{
    std::vector<PlanTextRow> rows;
    for (const auto& item : items)
        rows.push_back({item.ref, item.text, chosen.contains(item.ref)});
    return rows;
}

} // namespace

LineEditor::LineEditor(QObject* parent)
    : QObject(parent)
    , m_outcomes(new PlanTextModel(this))
    , m_needs(new PlanTextModel(this))
{}

void LineEditor::open(const domain::Line& line, const domain::Plan& plan,
                      const QHash<QString, QString>& typed)
{
    m_from = plan.firstPayment;
    m_line = line;
    m_typed.clear();
    for (auto note = typed.cbegin(); note != typed.cend(); ++note) {
        if (const auto text = typedFrom(note.value(), written(note.key())))
            m_typed.insert(note.key(), *text);
    }
    m_errors.clear();
    m_outcomes->setRows(choices(plan.outcomes, line.outcomeRefs));
    m_needs->setRows(choices(plan.needs, line.needRefs));
    Q_EMIT changed();
    Q_EMIT errorsChanged();
}

void LineEditor::clear()
{
    open({}, {});
}

template <typename T>
void LineEditor::put(T domain::Line::*field, const T& value)
{
    if (m_line.*field == value)
        return;
    m_line.*field = value;
    Q_EMIT changed();
    Q_EMIT edited();
}

int LineEditor::kind() const
{
    const auto found = std::find(kindOrder.begin(), kindOrder.end(), m_line.kind);
    return static_cast<int>(found - kindOrder.begin());
}

int LineEditor::model() const
{
    const auto found = std::find(std::begin(domain::allModels), std::end(domain::allModels), m_line.model);
    return static_cast<int>(found - std::begin(domain::allModels));
}

QString LineEditor::written(const QString& field) const
{
    if (field == quantityField)
        return quantityInput(m_line.quantityThousandths);
    if (field == priceField)
        return m_line.unitPrice == domain::Pence{} ? QString() : amountInput(m_line.unitPrice);
    return field == spendField ? spendToText(m_line.spend, m_line.total) : QString();
}

QString LineEditor::quantity() const
{
    return m_typed.value(quantityField, written(quantityField));
}

QString LineEditor::unitPrice() const
{
    return m_typed.value(priceField, written(priceField));
}

QString LineEditor::spend() const
{
    return m_typed.value(spendField, written(spendField));
}

QString LineEditor::supplier() const
{
    return m_line.supplier.isEmpty() ? m_line.supplierType : m_line.supplier;
}

int LineEditor::category() const
{
    int index = 0;
    for (const char* key : domain::bannedCategories()) {
        ++index;
        if (m_line.category.compare(QLatin1String(key), Qt::CaseInsensitive) == 0)
            return index;
    }
    return 0;
}

QStringList LineEditor::advice() const
{
    QStringList advice = domain::lineAdvice(m_line, m_from);
    for (QString& each : advice)
        each = withWholeDates(std::move(each));
    return advice;
}

QStringList LineEditor::kinds() const
{
    return {tr("Service"), tr("Activity"), tr("Equipment"),   tr("Staff"),
            tr("Travel"),  tr("Fee"),      tr("Contingency"), tr("Training")};
}

QStringList LineEditor::models() const
{
    QStringList texts;
    for (const domain::Model model : domain::allModels)
        texts << inWords(domain::describe(model));
    return texts;
}

QStringList LineEditor::categories() const
{
    return {tr("None of these"), tr("Alcohol"),         tr("Tobacco"),
            tr("Gambling"),      tr("Paying off debt"), tr("Something illegal")};
}

QVariantList LineEditor::errorList() const
{
    return errorsInOrder(m_errors, {"item", "quantity", "unitPrice", "spend"});
}

void LineEditor::setItem(const QString& text)
{
    put(&domain::Line::item, text);
}

void LineEditor::setKind(int index)
{
    if (index >= 0 && index < static_cast<int>(kindOrder.size()))
        put(&domain::Line::kind, kindOrder[static_cast<std::size_t>(index)]);
}

void LineEditor::setModel(int index)
{
    if (index >= 0 && index < static_cast<int>(std::size(domain::allModels)))
        put(&domain::Line::model, domain::allModels[index]);
}

void LineEditor::setQuantity(const QString& text)
{
    if (text == quantity())
        return;
    m_typed.insert(quantityField, text);
    if (const auto thousandths = parseQuantity(text)) {
        m_line.quantityThousandths = *thousandths;
        price();
        Q_EMIT typed(quantityField, typedNote(text, written(quantityField)));
    } else {
        Q_EMIT typed(quantityField, text);
        Q_EMIT changed();
    }
}

void LineEditor::setUnit(const QString& text)
{
    put(&domain::Line::unit, text);
}

void LineEditor::setUnitPrice(const QString& text)
{
    if (text == unitPrice())
        return;
    m_typed.insert(priceField, text);
    if (const auto amount = domain::parseMoney(text)) {
        m_line.unitPrice = *amount;
        price();
        Q_EMIT typed(priceField, typedNote(text, written(priceField)));
    } else {
        Q_EMIT typed(priceField, text);
        Q_EMIT changed();
    }
}

void LineEditor::price()
{
    // Months without amounts of their own share the new total; amounts somebody typed stay as they are.
    const QString months = spend();
    m_line.total = domain::multiply(m_line.unitPrice, m_line.quantityThousandths);
    if (const auto parsed = spendFromText(months, m_line.total))
        m_line.spend = *parsed;
    Q_EMIT changed();
    Q_EMIT edited();
}

void LineEditor::setOneOff(bool on)
{
    put(&domain::Line::oneOff, on);
}

void LineEditor::setSpend(const QString& text)
{
    if (text == spend())
        return;
    m_typed.insert(spendField, text);
    const auto parsed = spendFromText(text, m_line.total);
    if (parsed)
        put(&domain::Line::spend, *parsed);
    else
        Q_EMIT changed();
    Q_EMIT typed(spendField, parsed ? typedNote(text, written(spendField)) : text);
}

void LineEditor::setWhen(const QString& text)
{
    put(&domain::Line::when, text);
}

void LineEditor::setSupplier(const QString& text)
{
    if (text == supplier())
        return;
    // A plan may name only the type of supplier; editing it keeps it a type.
    put(m_line.supplier.isEmpty() && !m_line.supplierType.isEmpty() ? &domain::Line::supplierType
                                                                    : &domain::Line::supplier,
        text);
}

void LineEditor::setNote(const QString& text)
{
    put(&domain::Line::note, text);
}

void LineEditor::setCategory(int index)
{
    const auto banned = domain::bannedCategories();
    if (index < 0 || index > static_cast<int>(banned.size()))
        return;
    put(&domain::Line::category,
        index == 0 ? QString() : QString::fromLatin1(banned[static_cast<std::size_t>(index - 1)]));
}

void LineEditor::setRelationship(const QString& text)
{
    put(&domain::Line::relationshipToPatient, text);
}

void LineEditor::setSameHousehold(bool on)
{
    put(&domain::Line::sameHousehold, on);
}

void LineEditor::setExceptionReason(const QString& text)
{
    put(&domain::Line::householdExceptionReason, text);
}

void LineEditor::chooseOutcome(int row, bool on)
{
    choose(m_outcomes, &domain::Line::outcomeRefs, row, on);
}

void LineEditor::chooseNeed(int row, bool on)
{
    choose(m_needs, &domain::Line::needRefs, row, on);
}

void LineEditor::choose(PlanTextModel* list, QStringList domain::Line::*refs, int row, bool on)
{
    auto rows = list->rows();
    if (row < 0 || row >= static_cast<int>(rows.size()))
        return;
    rows[static_cast<std::size_t>(row)].chosen = on;
    QStringList chosen;
    for (const PlanTextRow& one : rows) {
        if (one.chosen)
            chosen << one.ref;
    }
    list->setRows(std::move(rows));
    put(refs, chosen);
}

bool LineEditor::check()
{
    m_errors.clear();
    if (m_line.item.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("item"), tr("Enter what is to be bought"));
    if (!parseQuantity(quantity()))
        m_errors.insert(quantityField, tr("Enter the quantity as a number, like 12 or 2.5"));
    if (!domain::parseMoney(unitPrice()))
        m_errors.insert(priceField, tr("Enter the price of one in pounds, like 32 or 32.50"));
    if (!spendFromText(spend(), m_line.total))
        m_errors.insert(spendField, tr("Enter months like 1, 7 or 1-12, or amounts like 1: 84.50; 7: 84.50"));
    Q_EMIT errorsChanged();
    return m_errors.isEmpty();
}

} // namespace doorstep::viewmodels
