// A whole visit as one value: what doorstep-visit/1 files hold and what playing one produces.
#pragma once

#include "app/domain/person.h"
#include "app/domain/plan.h"
#include "app/domain/purchase.h"
#include "app/domain/schedule.h"

namespace doorstep::domain {

enum class SignerKind : quint8 { Patient = 1, Representative = 2, Nominee = 3 };
enum class AgreementMethod : quint8 { Drawn = 1, VerbalWitnessed = 2 };

/// One continuous stroke of the signature: x, y in pixels of the canvas, time in ms from the first point,
/// pressure 0..1023.
struct StrokePoint {
    int x = 0;
    int y = 0;
    int ms = 0;
    int pressure = 0;
    bool operator==(const StrokePoint&) const = default;
};
using Stroke = std::vector<StrokePoint>;

struct Agreement {
    SignerKind signer = SignerKind::Patient;
    QString signerName;
    QString relation; ///< of a representative or nominee
    AgreementMethod method = AgreementMethod::Drawn;
    std::vector<Stroke> strokes; ///< empty when verbal
    int canvasWidth = 0;
    int canvasHeight = 0;
    int canvasDpi = 0;
    bool seenAlone = false;
    QString present;  ///< who else was there
    QString language; ///< "en-GB"
    bool readAloud = false;
    bool operator==(const Agreement&) const = default;
};

struct VisitPurchase {
    QString lineRef; ///< empty = outside the plan
    Purchase purchase;
    bool operator==(const VisitPurchase&) const = default;
};

/// What a visit file says must come out.
struct VisitExpectation {
    PlanTotals totals;
    std::vector<ModelSchedule> flat; ///< kind Flat, dates empty
};

struct Visit {
    QString id;    ///< "P1"
    QString title;
    bool synthetic = true;
    Person person; ///< id zero; to be matched by NHS number
    Plan plan;     ///< ids zero
    Agreement agreement;
    std::vector<VisitPurchase> purchases;
    std::optional<VisitExpectation> expect;
};

} // namespace doorstep::domain
