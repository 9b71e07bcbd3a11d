// Words go into a full-text table; restricted people are in it without their address.
#include "app/store/core/person_index.h"

#include "app/store/core/overlay.h"
#include "sync/wire/codecs.h"

namespace doorstep::store {
namespace {

using domain::Person;

/// Letters that do not decompose into a base letter and a mark.
QString baseLetters(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00DF:
        return QStringLiteral("ss"); // sharp s
    case 0x00E6:
        return QStringLiteral("ae");
    case 0x00F8:
        return QStringLiteral("o");
    case 0x0111:
        return QStringLiteral("d");
    case 0x0131:
        return QStringLiteral("i"); // dotless i
    case 0x0142:
        return QStringLiteral("l");
    case 0x0153:
        return QStringLiteral("oe");
    case 0x00F0:
        return QStringLiteral("d");
    case 0x00FE:
        return QStringLiteral("th");
    default:
        return QString(letter);
    }
}

bool isApostrophe(QChar letter)
{
    return letter == u'\'' || letter == u'\u2019' || letter == u'\u2018' || letter == u'`' ||
           letter == u'\u02BC';
}

QString nameWords(const Person& person)
{
    QStringList words;
    const auto add = [&](const QString& text) {
        const QStringList folded = foldedWords(text);
        words += folded;
        if (folded.size() > 1) // "smith-jones" is found as "smithjones" too
            words.append(folded.join(QString()));
    };
    for (const domain::PersonName& name : person.names) {
        add(name.family);
        for (const QString& given : name.given)
            add(given);
    }
    words.removeDuplicates();
    return words.join(u' ');
}

QString postcodeWords(const Person& person, const QDate& today)
{
    const QStringList words = foldedWords(person.addressNow(today).postcode); // empty when restricted
    return words.size() > 1 ? words.join(u' ') + u' ' + words.join(QString()) : words.join(u' ');
}

/// The first day after `today` on which another name or address may be the one to show; 0 = none.
qint64 dayOfChange(const Person& person, const QDate& today)
{
    QDate first;
    const auto consider = [&](const QDate& day) {
        if (day.isValid() && day > today && (!first.isValid() || day < first))
            first = day;
    };
    const auto period = [&consider](const auto& part) {
        consider(part.from);
        consider(part.to.isValid() ? part.to.addDays(1) : QDate());
    };
    for (const domain::PersonName& name : person.names)
        period(name);
    for (const domain::PostalAddress& address : person.addresses)
        period(address);
    return first.isValid() ? first.toJulianDay() : 0;
}

bool isDigits(const QString& word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QStringList foldedWords(const QString& text)
{
    QString folded;
    const QString decomposed = text.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar letter : decomposed) {
        if (letter.isMark() || isApostrophe(letter))
            continue;
        if (letter.isLetterOrNumber() || letter.isSurrogate())
            folded += baseLetters(letter);
        else
            folded += u' ';
    }
    return folded.simplified().split(u' ', Qt::SkipEmptyParts);
}

void indexPerson(Core& core, const StreamId& stream)
{
    const EntityId id{stream.value};
    core.db.run("DELETE FROM person_search WHERE rowid IN (SELECT n FROM person WHERE stream = ?)", stream);
    const auto row = viewRow(core, stream, wire::Kind::Patient, id);
    if (!row || row->removed) {
        core.db.run("DELETE FROM person WHERE stream = ?", stream);
        return;
    }
    wire::FieldMap fields;
    for (const auto& [field, stamped] : row->fields)
        fields.emplace(field, stamped.value);
    // A row this build cannot read must not stop everybody else's: the person is listed without a name.
    const Result<Person> decoded = wire::personFrom(id, fields);
    const Person person = decoded.ok() ? decoded.value() : Person{};
    const QDate today = core.today();
    const QString name =
        decoded.ok() ? domain::displayName(person, today) : QStringLiteral("This record cannot be read");
    const QString sort = foldedWords(name).join(u' ');
    const QString nhs = person.nhsNumber ? person.nhsNumber->digits() : QString();
    core.db.run("INSERT INTO person(stream, sort, nhs, name, born, flags, until) VALUES(?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT(stream) DO UPDATE SET sort = excluded.sort, nhs = excluded.nhs, "
                "name = excluded.name, born = excluded.born, flags = excluded.flags, until = excluded.until",
                stream, sort, nhs, name, person.born.isValid() ? person.born.toJulianDay() : 0,
                (person.isDeceased() ? personFlag::deceased : 0) |
                    (person.isRestricted() ? personFlag::restricted : 0),
                dayOfChange(person, today));
    const QString names = nameWords(person);
    const QString postcode = postcodeWords(person, today);
    core.db.run("INSERT INTO person_search(rowid, words, nhs, postcode) "
                "VALUES((SELECT n FROM person WHERE stream = ?), ?, ?, ?)",
                stream, names, nhs, postcode);
    if (core.nearWords) {
        for (const QString& words : {names, nhs, postcode})
            core.nearWords->add(words);
    }
}

QString matchExpression(const QStringList& typed, const NearWords* near)
{
    QStringList terms;
    bool forgave = false;
    const auto add = [&](const QString& word, const QString& column) {
        QString term = QStringLiteral("\"%1\" *").arg(word);
        // A whole number that is right as it stands is somebody else's, not a mistake.
        if (near && !domain::NhsNumber::fromDigits(word)) {
            for (const QString& other : near->near(word)) {
                term += QStringLiteral(" OR \"%1\"").arg(other);
                forgave = true;
            }
        }
        terms.append(column.isEmpty() ? QStringLiteral("(%1)").arg(term)
                                      : QStringLiteral("%1 : (%2)").arg(column, term));
    };
    QString number; // "999 095 3139": digits in groups are one number
    const auto endNumber = [&] {
        if (!number.isEmpty())
            add(number, QStringLiteral("nhs"));
        number.clear();
    };
    for (const QString& word : typed) {
        if (isDigits(word)) {
            number += word;
            continue;
        }
        endNumber();
        add(word, {});
    }
    endNumber();
    return near && !forgave ? QString() : terms.join(QStringLiteral(" AND "));
}

} // namespace doorstep::store
