// The patient as the office knows them; tablets read it and never change it.
#pragma once

#include "app/domain/nhs_number.h"
#include "crypto/base/bytes.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace doorstep::domain {

/// Administrative gender as FHIR R4 has it; NotKnown is the default (NHS CUI).
enum class Gender { NotKnown, Male, Female, Other };

/// PDS confidentiality: R and V show no address anywhere and say so.
enum class Confidentiality { Unrestricted, Restricted, VeryRestricted };

struct PersonName {
    enum class Use { Usual, Official, Nickname, Old, Other };
    Use use = Use::Usual;
    QString title;  ///< "Mrs"
    QStringList given;
    QString family;
    QString suffix;
    QDate from; ///< invalid = open
    QDate to;
    bool operator==(const PersonName&) const = default;
};

struct PostalAddress {
    QStringList lines;
    QString postcode; ///< capitals, one space
    QDate from;
    QDate to;
    bool operator==(const PostalAddress&) const = default;
    [[nodiscard]] bool isEmpty() const { return lines.isEmpty() && postcode.isEmpty(); }
};

/// A person the patient knows (FHIR RelatedPerson, Patient.contact).
struct RelatedContact {
    QString name;         ///< may be empty: PDS has such records
    QString relationship; ///< plain words
    QString telephone;
    bool operator==(const RelatedContact&) const = default;
};

struct Person {
    EntityId id; ///< also the patient's StreamId
    std::optional<NhsNumber> nhsNumber;
    std::vector<PersonName> names;   ///< history included; nameNow() picks
    QDate born;                      ///< invalid = not recorded
    Gender gender = Gender::NotKnown;
    std::optional<QDate> died;
    Confidentiality confidentiality = Confidentiality::Unrestricted;
    std::vector<PostalAddress> addresses; ///< home addresses; none when restricted
    QStringList telephones;
    QStringList emails;
    QString gpPractice;  ///< ODS code, may be empty
    QStringList communicationNeeds; ///< "Interpreter: French", "Written: Braille" ... (R-101)
    std::vector<RelatedContact> contacts;

    bool operator==(const Person&) const = default;
    [[nodiscard]] bool isDeceased() const { return died.has_value(); }
    [[nodiscard]] bool isRestricted() const { return confidentiality != Confidentiality::Unrestricted; }
    /// The usual name whose period covers `on`, else the latest usual one, else any; nullptr when none.
    [[nodiscard]] const PersonName* nameNow(const QDate& on) const;
    /// The address to show: empty when restricted, whatever is stored.
    [[nodiscard]] PostalAddress addressNow(const QDate& on) const;
};

/// "SYNTHETIC, Alder (Mr)" (CUI); "Name not recorded" when there is none.
[[nodiscard]] QString displayName(const Person& person, const QDate& on);
/// "Alder Synthetic", for sentences to the patient.
[[nodiscard]] QString spokenName(const Person& person, const QDate& on);
[[nodiscard]] QString describe(Gender gender);

} // namespace doorstep::domain
