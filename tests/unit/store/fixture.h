// A tablet in a temporary folder on a clock moved by hand, an office, and a plan every rule is content with.
#pragma once

#include "tests/unit/store/desk_office.h"

#include <QTemporaryDir>

namespace doorstep::testing {

class HandClock final : public Clock {
public:
    std::int64_t wall = 1'338'543'000'000; ///< 1 June 2012
    std::int64_t monotonic = 1'000;
    [[nodiscard]] std::int64_t wallMs() const override { return wall; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return monotonic; }
};

inline constexpr std::string_view passphrase = "correct horse battery staple";

/// Folder, tablet and office of one test function.
class Desk {
public:
    Desk();
    /// An enrolled tablet with one person (patient()) and a pilot scheme on it.
    static std::unique_ptr<Desk> withPerson();
    void reopen();
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] EntityId patient() const { return person.id; }
    [[nodiscard]] StreamId stream() const { return StreamId{person.id.value}; }
    [[nodiscard]] store::SyncStatus status();
    /// A draft saved and the text shown.
    void saveGoodDraft();
    [[nodiscard]] store::Agreed agree();

    HandClock clock;
    SystemRandom random;
    QTemporaryDir temporary;
    DeskOffice office;
    domain::Person person;
    std::string recoveryCode;
    std::unique_ptr<store::Tablet> tablet;
};

[[nodiscard]] domain::Person personNamed(const QString& given, const QString& family,
                                         const QString& nhsNumber, const QString& postcode);
[[nodiscard]] domain::Plan goodPlan(const EntityId& patient);
[[nodiscard]] domain::PilotScheme goodScheme();
[[nodiscard]] domain::Agreement drawnAgreement();

/// The value; fails the program with its words when there is none, for steps a test only builds on.
template <typename T>
[[nodiscard]] T got(Result<T> result)
{
    if (!result.ok())
        qFatal("unexpected failure: %s", result.error().text.c_str());
    return std::move(result).value();
}
template <typename T>
[[nodiscard]] int codeOf(const Result<T>& result)
{
    return result.ok() ? -1 : static_cast<int>(result.error().code);
}

} // namespace doorstep::testing

#define COMPARE_CODE(result, expected)                                                                       \
    QCOMPARE(doorstep::testing::codeOf(result), static_cast<int>(doorstep::ErrorCode::expected))
#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto& okResult = (expression);                                                                 \
        QVERIFY2(okResult.ok(), okResult.ok() ? "" : okResult.error().text.c_str());                         \
    } while (false)
