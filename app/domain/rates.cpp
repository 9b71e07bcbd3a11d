// The rate tables and the look-ups in them.
#include "app/domain/rates.h"

#include <QString>

#include <array>
#include <cstdlib>

namespace doorstep::domain {

namespace {

using enum RateCertainty;

constexpr std::array vatTable{
    VatRate{{1991, 4, 1}, 1750, Certain, "Finance Act 1991"},
    VatRate{{2008, 12, 1}, 1500, Certain, "VAT (Change of Rate) Order 2008"},
    VatRate{{2010, 1, 1}, 1750, Certain, "end of the order of 2008"},
    VatRate{{2011, 1, 4}, 2000, Certain, "Finance (No. 2) Act 2010"},
};
constexpr int reducedRate = 500;

constexpr std::array wageTable{
    WageFloor{{1999, 4, 1}, {360}, 22, Certain},  WageFloor{{2000, 10, 1}, {370}, 22, Certain},
    WageFloor{{2001, 10, 1}, {410}, 22, Certain}, WageFloor{{2002, 10, 1}, {420}, 22, Certain},
    WageFloor{{2003, 10, 1}, {450}, 22, Certain}, WageFloor{{2004, 10, 1}, {485}, 22, Certain},
    WageFloor{{2005, 10, 1}, {505}, 22, Certain}, WageFloor{{2006, 10, 1}, {535}, 22, Certain},
    WageFloor{{2007, 10, 1}, {552}, 22, Certain}, WageFloor{{2008, 10, 1}, {573}, 22, Certain},
    WageFloor{{2009, 10, 1}, {580}, 22, Certain}, WageFloor{{2010, 10, 1}, {593}, 21, Certain},
    WageFloor{{2011, 10, 1}, {608}, 21, Certain}, WageFloor{{2012, 10, 1}, {619}, 21, Certain},
    WageFloor{{2013, 10, 1}, {631}, 21, Certain}, WageFloor{{2014, 10, 1}, {650}, 21, Certain},
    WageFloor{{2015, 10, 1}, {670}, 21, Certain}, WageFloor{{2016, 4, 1}, {720}, 25, Certain},
    WageFloor{{2017, 4, 1}, {750}, 25, Certain},  WageFloor{{2018, 4, 1}, {783}, 25, Certain},
    WageFloor{{2019, 4, 1}, {821}, 25, Certain},  WageFloor{{2020, 4, 1}, {872}, 25, Certain},
    WageFloor{{2021, 4, 1}, {891}, 23, Certain},  WageFloor{{2022, 4, 1}, {950}, 23, Certain},
    WageFloor{{2023, 4, 1}, {1042}, 23, Certain}, WageFloor{{2024, 4, 1}, {1144}, 21, Certain},
    WageFloor{{2025, 4, 1}, {1221}, 21, Certain}, WageFloor{{2026, 4, 1}, {1271}, 21, ToBeChecked},
};

struct TreatmentKey {
    VatTreatment treatment;
    const char* key;
};
constexpr std::array treatmentKeys{
    TreatmentKey{VatTreatment::Unknown, "unknown"}, TreatmentKey{VatTreatment::Standard, "standard"},
    TreatmentKey{VatTreatment::Reduced, "reduced"}, TreatmentKey{VatTreatment::Zero, "zero"},
    TreatmentKey{VatTreatment::Exempt, "exempt"},   TreatmentKey{VatTreatment::Relief, "relief"},
};

QDate dateOf(const int (&from)[3])
{
    return {from[0], from[1], from[2]};
}

/// The last row that has begun by `day`.
template <typename Row, std::size_t N>
const Row* rowOn(const std::array<Row, N>& table, const QDate& day)
{
    const Row* found = nullptr;
    for (const Row& row : table) {
        if (day.isValid() && dateOf(row.from) <= day)
            found = &row;
    }
    return found;
}

} // namespace

std::span<const VatRate> vatRates()
{
    return vatTable;
}

QString vatTreatmentKey(VatTreatment treatment)
{
    for (const TreatmentKey& row : treatmentKeys) {
        if (row.treatment == treatment)
            return QString::fromLatin1(row.key);
    }
    return {};
}

std::optional<VatTreatment> vatTreatmentFromKey(const QString& key)
{
    for (const TreatmentKey& row : treatmentKeys) {
        if (key == QLatin1String(row.key))
            return row.treatment;
    }
    return std::nullopt;
}

std::optional<int> vatRateOn(VatTreatment treatment, const QDate& day)
{
    const VatRate* row = rowOn(vatTable, day);
    if (!row)
        return std::nullopt;
    switch (treatment) {
    case VatTreatment::Unknown:
        return std::nullopt;
    case VatTreatment::Standard:
        return row->standard;
    case VatTreatment::Reduced:
        return reducedRate;
    case VatTreatment::Zero:
    case VatTreatment::Exempt:
    case VatTreatment::Relief:
        return 0;
    }
    return std::nullopt;
}

Pence vatInside(Pence gross, int hundredthsOfPercent)
{
    if (hundredthsOfPercent < 0)
        std::abort();
    const qint64 whole = 10'000 + hundredthsOfPercent;
    const Pence doubled = multiply(gross, 2'000); // checked: twice the price
    const qint64 part =
        doubled.value / whole * hundredthsOfPercent + doubled.value % whole * hundredthsOfPercent / whole;
    return Pence{(part + (part >= 0 ? 1 : -1)) / 2};
}

Pence vatReliefSaving(Pence gross, const QDate& day)
{
    const auto rate = vatRateOn(VatTreatment::Standard, day);
    return rate ? vatInside(gross, *rate) : Pence{};
}

std::span<const WageFloor> wageFloors()
{
    return wageTable;
}

const WageFloor* wageFloorOn(const QDate& day)
{
    return rowOn(wageTable, day);
}

bool wageTableReaches(const QDate& day)
{
    return day.isValid() && day < dateOf(wageTable.back().from).addYears(1);
}

} // namespace doorstep::domain
