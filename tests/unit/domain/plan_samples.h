// A plan in which every rule is content, for tests to spoil one thing at a time.
#pragma once

#include "app/domain/rules.h"

namespace doorstep::samples {

inline domain::Line line(const QString& ref, domain::Model model, qint64 quantity, qint64 unitPence)
{
    domain::Line result;
    result.ref = ref;
    result.item = QStringLiteral("Thing ") + ref;
    result.model = model;
    result.quantityThousandths = quantity * 1000;
    result.unit = QStringLiteral("session");
    result.unitPrice = {unitPence};
    result.total = {quantity * unitPence};
    result.outcomeRefs = {QStringLiteral("O1")};
    return result;
}

/// Everything that surrounds the lines of plan(), as the rules want it.
inline domain::CareRecord care()
{
    using namespace domain;
    const QDate day(2011, 6, 14);
    CareRecord record;
    record.paymentConsent = {day, QStringLiteral("Alder Synthetic"), {}};
    record.access.askedOn = day;
    record.access.format = CopyFormat::Standard;
    for (const auto kind : {LegalRiskKind::Health, LegalRiskKind::Treatment, LegalRiskKind::Employment,
                            LegalRiskKind::Complaints, LegalRiskKind::Indemnity})
        record.risks.push_back({kind, RiskAnswer::DoesNotApply, false, {}, {}, {}});
    for (const auto topic : {Topic::Choice, Topic::Risks, Topic::Duties, Topic::Complaints, Topic::Identity})
        record.explained.push_back({topic, day, QStringLiteral("Alder and his sister")});
    for (const auto kind : {SupportKind::Information, SupportKind::Advocacy, SupportKind::Brokerage,
                            SupportKind::Payroll, SupportKind::Training, SupportKind::SicknessCover})
        record.support.push_back({kind, SupportAnswer::Offered});
    record.suitability = {day, QStringLiteral("GP practice"), true, {}};
    record.account.kind = AccountKind::Separate;
    record.account.users = {{QStringLiteral("Alder Synthetic"), day}};
    record.account.statementMonths = 3;
    record.eligibility.criteriaOn = day;
    record.moneyMonitoring = QStringLiteral("Finance team, each 3 months");
    record.costCentre = QStringLiteral("Community nursing");
    return record;
}

/// Three months from 4 July 2011: £300.00 direct, £60.00 third party, £90.00 notional.
inline domain::Plan plan()
{
    using namespace domain;
    Plan result;
    result.organisation = QStringLiteral("5QL");
    result.firstPayment = QDate(2011, 7, 4);
    result.months = 3;
    result.firstReview = QDate(2011, 10, 3);
    result.noticeDays = 28;
    result.needs = {{{}, QStringLiteral("N1"), QStringLiteral("Sleeps badly")}};
    result.outcomes = {{{}, QStringLiteral("O1"), QStringLiteral("Sleep 7 hours on 5 nights a week")}};
    result.lines = {line(QStringLiteral("L1"), Model::Direct, 6, 5000),
                    line(QStringLiteral("L2"), Model::ThirdParty, 3, 2000),
                    line(QStringLiteral("L3"), Model::Notional, 1, 9000)};
    result.lines[0].id.value[0] = 1;
    result.lines[1].id.value[0] = 2;
    result.lines[2].id.value[0] = 3;
    result.risk = {QStringLiteral("Falls on the way"), true, true};
    result.contingency = QStringLiteral("Ring the coordinator");
    result.monitoredBy = QStringLiteral("GP practice");
    result.coordinator = QStringLiteral("Sam Example");
    result.account = AccountState::Approved;
    result.legalBar = false;
    result.outcomes[0].detail.measure = QStringLiteral("Sleep diary");
    result.outcomes[0].detail.dueOn = QDate(2011, 9, 30);
    for (domain::Line& line : result.lines)
        line.care.provider.notApplicable = QStringLiteral("Leisure trust");
    result.care = care();
    return result;
}

inline domain::Person person()
{
    domain::Person result;
    domain::PersonName name;
    name.title = QStringLiteral("Mr");
    name.given = {QStringLiteral("Alder")};
    name.family = QStringLiteral("SYNTHETIC");
    result.names = {name};
    result.born = QDate(1953, 2, 9);
    result.gpPractice = QStringLiteral("L85001");
    return result;
}

inline domain::PilotScheme scheme()
{
    domain::PilotScheme result;
    result.name = QStringLiteral("Somerset pilot scheme");
    result.principal = QStringLiteral("5QL");
    result.organisations = {QStringLiteral("5QL")};
    result.from = QDate(2010, 7, 1);
    result.until = QDate(2013, 3, 31);
    result.reference = QStringLiteral("Direction 2010/7");
    return result;
}

} // namespace doorstep::samples
