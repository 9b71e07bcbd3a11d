// The catalogue of equipment, treatments and services: suggestions with guide prices, searched offline.
#pragma once

#include "app/domain/plan.h"
#include "crypto/base/result.h"

namespace doorstep::domain {

struct Companion {
    QString code;
    QString why; ///< one sentence
};

/// A suggestion, never a limit: anything may be entered by hand.
struct CatalogueItem {
    QString code; ///< "PA-HOUR"
    QString name;
    QStringList words; ///< further words by which it is found
    LineKind kind = LineKind::Service;
    QString unit;
    qint64 quantityThousandths = 1000; ///< a usual quantity
    Pence low;  ///< guide prices of one unit, VAT included
    Pence high;
    bool oneOff = false;
    bool vatRelief = false;     ///< likely, with a signed declaration
    bool medicalDevice = false; ///< ask for make, model, serial number, who trains, who reviews
    int serviceMonths = 0;
    int lifeMonths = 0;
    QString category;
    QString supplierType;
    QString note;
    std::vector<Companion> brings; ///< lines that go with it
};

class Catalogue {
public:
    /// The one this program ships (app/domain/data/catalogue.json).
    [[nodiscard]] static const Catalogue& shipped();
    /// InvalidInput, with the item at fault: not JSON, unknown kinds, prices back to front, two items of one
    /// code, companions that do not exist.
    [[nodiscard]] static Result<Catalogue> parse(const QByteArray& json);

    [[nodiscard]] const std::vector<CatalogueItem>& items() const { return m_items; }
    [[nodiscard]] const CatalogueItem* find(const QString& code) const; ///< either case
    /// Best first, at most `limit`. Every word of the query must be in the item: whole, as its beginning, or
    /// with a typing mistake (one in a word of 4 letters, two from 8 on). An empty query finds nothing.
    [[nodiscard]] std::vector<const CatalogueItem*> search(const QString& query, int limit = 10) const;
    /// The item as a line, then its companions', without references and outcomes, all with the given model.
    /// Prices are the middle of the guide, to be replaced by a quote. Contingency hours cost what the hours
    /// they stand in for do.
    [[nodiscard]] std::vector<Line> linesFor(const CatalogueItem& item, Model model) const;

private:
    std::vector<CatalogueItem> m_items;
};

/// "£8.00 to £12.00 an hour"
[[nodiscard]] QString guidePrice(const CatalogueItem& item);
/// Insertions, deletions, changes and swaps of neighbours that make a from b; never more than `most` + 1.
[[nodiscard]] int typingDistance(const QString& a, const QString& b, int most);

} // namespace doorstep::domain
