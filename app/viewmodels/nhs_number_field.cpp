// Formatting of the number without moving the cursor away from what is being typed.
#include "app/viewmodels/nhs_number_field.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/identifiers.h"
#include "app/domain/nhs_number.h"

#include <algorithm>

namespace doorstep::viewmodels {

int NhsNumberField::type(const QString& typed, int cursor)
{
    const bool letters = std::any_of(typed.begin(), typed.end(), [](QChar sign) { return sign.isLetter(); });
    int at = std::clamp(cursor, 0, static_cast<int>(typed.size()));
    if (letters) {
        m_text = typed;
    } else {
        const auto digitsBefore =
            std::count_if(typed.begin(), typed.begin() + at, [](QChar sign) { return sign.isDigit(); });
        m_text = domain::nhsNumberWhileTyping(typed);
        at = 0;
        for (qsizetype seen = 0; seen < digitsBefore && at < m_text.size(); ++at)
            seen += m_text.at(at).isDigit() ? 1 : 0;
    }
    Q_EMIT changed();
    return at;
}

void NhsNumberField::clear()
{
    m_text.clear();
    Q_EMIT changed();
}

bool NhsNumberField::isValid() const
{
    return std::holds_alternative<domain::NhsNumber>(domain::NhsNumber::parse(m_text));
}

QString NhsNumberField::digits() const
{
    const auto parsed = domain::NhsNumber::parse(m_text);
    const auto* number = std::get_if<domain::NhsNumber>(&parsed);
    return number ? number->digits() : QString();
}

QString NhsNumberField::hint() const
{
    const auto kind = domain::lookAlike(m_text);
    return kind ? inWords(domain::describe(*kind)) : QString();
}

QString NhsNumberField::problem() const
{
    const auto parsed = domain::NhsNumber::parse(m_text);
    const auto* problem = std::get_if<domain::NhsNumberProblem>(&parsed);
    return problem ? inWords(domain::describe(*problem)) : QString();
}

} // namespace doorstep::viewmodels
