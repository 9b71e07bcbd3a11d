// Rates that change by date: VAT and the wage floor. Data, with how sure each figure is.
#pragma once

#include "app/domain/money.h"

#include <QDate>

#include <optional>
#include <span>

namespace doorstep::domain {

/// Certain: read, or known from many sources that agree. ToBeChecked: one source or memory.
enum class RateCertainty : quint8 { Certain = 1, ToBeChecked = 2 };

/// Per cent in hundredths: 17.5 % is 1750.
struct VatRate {
    int from[3]; ///< year, month, day: in force until the next row
    int standard;
    RateCertainty certainty;
    const char* source;
};
[[nodiscard]] std::span<const VatRate> vatRates();

/// Reduced and zero did not change in the years covered. Relief: zero rate with the buyer's signed
/// declaration, for goods designed solely for disabled people, for personal use (HMRC notice 701/7).
enum class VatTreatment : quint8 { Unknown = 0, Standard = 1, Reduced = 2, Zero = 3, Exempt = 4, Relief = 5 };
[[nodiscard]] QString vatTreatmentKey(VatTreatment treatment); ///< "standard", "relief", "unknown" ...
[[nodiscard]] std::optional<VatTreatment> vatTreatmentFromKey(const QString& key);

/// Hundredths of a per cent on the day of supply; nullopt for Unknown, and before 1 April 1991.
[[nodiscard]] std::optional<int> vatRateOn(VatTreatment treatment, const QDate& day);
/// The VAT inside a price that holds it, half a penny up: gross x rate / (100 % + rate). rate >= 0.
[[nodiscard]] Pence vatInside(Pence gross, int hundredthsOfPercent);
/// What relief saves on a price that holds VAT, on that day: nothing when the rate is not known.
[[nodiscard]] Pence vatReliefSaving(Pence gross, const QDate& day);

/// The lowest hourly wage the law allows an adult worker.
struct WageFloor {
    int from[3];   ///< year, month, day
    Pence hourly;
    int fromAge;   ///< this rate is for workers of this age and over
    RateCertainty certainty;
};
/// National minimum wage (adult rate), from 1 April 2016 the National Living Wage; rising dates.
[[nodiscard]] std::span<const WageFloor> wageFloors();
/// The row in force on a day; nullptr before 1 April 1999. Rates change every year (1 October until 2016,
/// 1 April since): wageTableReaches() says whether the table reaches the day.
[[nodiscard]] const WageFloor* wageFloorOn(const QDate& day);
/// False when a later rate must exist that this table does not have.
[[nodiscard]] bool wageTableReaches(const QDate& day);

} // namespace doorstep::domain
