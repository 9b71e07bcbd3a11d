// The patient's own copy of the plan on paper.
#pragma once

#include "app/domain/decision.h"
#include "app/domain/person.h"
#include "app/domain/plan.h"
#include "app/domain/visit.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace doorstep::documents {

struct PlanDocument {
    domain::Person person;
    domain::Plan plan;
    QString readBack; ///< sentences, one a line; domain::readBack() of the sealed plan
    std::optional<domain::Agreement> agreement;
    QString agreedAt; ///< "14:32 on 4 July 2011", in words for the patient
    std::optional<domain::Decision> decision;
    QString verification; ///< what the check of the decision's signature found, one sentence
    QString planHash;     ///< hexadecimal; empty for a draft, which the page then says
    QDate generated;      ///< the day it is made: ages and addresses are of that day
};

/// A4, with page numbers; text can be selected and searched, the signature is drawn as lines. Refused where
/// the program has no QGuiApplication (any platform will do, "offscreen" too). Not thread-safe with other
/// documents before the fonts are loaded: call it from the main thread.
[[nodiscard]] Result<QByteArray> planPdf(const PlanDocument& document);
/// The same plan in easy read: the very sentences of `readBack`, large, one idea a line, a drawing beside
/// each; then who agreed and what was decided. Conditions as of planPdf().
[[nodiscard]] Result<QByteArray> planEasyReadPdf(const PlanDocument& document);
/// "Personal health budget plan, NHS number 999 095 3139"
[[nodiscard]] QString planFooter(const domain::Person& person);

} // namespace doorstep::documents
