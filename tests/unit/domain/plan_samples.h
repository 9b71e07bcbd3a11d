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
    return result;
}

} // namespace doorstep::samples
