// One patient's case in the whole product, step by step, and what each side says of it after every step.
#pragma once

#include "tests/support/whole_product.h"

#include <QStringList>

namespace doorstep::test {

/// A plan whose surroundings are complete: nothing stands before the first payment but its events.
[[nodiscard]] domain::Plan wholePlan(domain::Plan draft);

class CareCase {
public:
    CareCase(WholeProduct& all, const domain::NhsNumber& number);

    domain::Plan draft(const std::function<void(domain::Plan&)>& change = {});
    /// The hash, or the refusal's words.
    Result<Hash32> agree(const domain::Agreement& agreement = drawnAgreement());
    void sync();
    Result<office::Decided> decide(const Hash32& plan, std::vector<office::LineChoice> lines = {});
    domain::Purchase buy(const domain::Line* line, qint64 pence, const QString& reason = {});
    /// On the tablet: always recorded.
    void happens(domain::EventKind kind, const std::function<void(domain::CareEvent&)>& change = {});
    /// At the office: empty, or the guard's words.
    QString officeDoes(domain::EventKind kind, const std::function<void(domain::CareEvent&)>& change = {});

    /// A row of the table: step, state on the tablet, state at the office, left and provisional money.
    void row(const QString& step);
    void note(const QString& text) { m_rows << QStringLiteral("    ") + text; }
    /// Payments at the office: how many of which amount, made and held.
    void payments();
    /// What is due on the tablet.
    void due();
    [[nodiscard]] QStringList rows() const { return m_rows; }
    [[nodiscard]] QString tabletState() const;
    [[nodiscard]] QString officeState() const;
    [[nodiscard]] EntityId patient() const { return m_patient; }
    [[nodiscard]] QDate today() const;

    WholeProduct& all;

private:
    EntityId m_patient;
    QStringList m_rows;
};

/// Empty when the rows are those of tests/data/golden/NAME, else the first that differs. With
/// DOORSTEP_WRITE_GOLDEN set the file is written instead.
[[nodiscard]] QString differenceFromTable(const QString& name, const QStringList& rows);
/// Rules that stand before a gate, or ask for something there.
[[nodiscard]] QString asks(const std::vector<domain::Finding>& findings, domain::Gate gate);
/// Fixed columns, so that a person can read the file.
[[nodiscard]] QString columns(const QStringList& cells);

} // namespace doorstep::test
