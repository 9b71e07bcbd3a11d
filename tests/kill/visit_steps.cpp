// The visit: search, plan, sections, needs removed and brought back, a line, agreement with a drawn
// signature, a purchase with its receipt, a review.
#include "tests/kill/visit_driver.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace doorstep::testing {

void VisitDriver::section(const QString& name)
{
    call("showPatient");
    call("showPlan");
    call("showSection", name);
}

void VisitDriver::risks()
{
    go(QStringLiteral("risks"), [this] {
        call("showPatient");
        press(QStringLiteral("openPlan"));
        settle();
        press(QStringLiteral("section-risks"));
        settle();
    });
    type(QStringLiteral("riskText"), typedText(1));
    type(QStringLiteral("contingency"), typedText(2));
    type(QStringLiteral("monitoredBy"), typedText(3));
}

/// One need is removed and brought back, again and again; another one for good.
void VisitDriver::removal()
{
    go(QStringLiteral("needs"), [this] { section(QStringLiteral("needs")); });
    const auto removed = [this](const QString& ref) {
        if (needs().contains(ref)) {
            press(QStringLiteral("remove-") + ref);
            watch(static_cast<int>(m_random() % 2'000));
        }
    };
    for (int round = 0; round < 3; ++round) {
        removed(QStringLiteral("N2"));
        if (!needs().contains(QStringLiteral("N2")))
            press(QStringLiteral("undo"));
        watch(static_cast<int>(m_random() % 2'000));
    }
    removed(QStringLiteral("N3"));
    call("showPlan");
}

void VisitDriver::about()
{
    for (const auto& [name, count] : {std::pair("about", 2), std::pair("communication", 3)}) {
        section(QLatin1String(name));
        const QStringList fields = fieldsOf(QStringLiteral("care-"));
        for (int i = 0; i < std::min<int>(count, static_cast<int>(fields.size())); ++i)
            type(fields[i], typedText(10 + i).left(24)); // also into a date: kept as typed
    }
}

void VisitDriver::line()
{
    go(QStringLiteral("line"), [this] {
        section(QStringLiteral("spending"));
        press(QStringLiteral("change-L1"));
        settle();
    });
    const QString price = m_session.plan()->line()->unitPrice();
    type(QStringLiteral("lineWhen"), typedText(20));
    if (price.endsWith(QStringLiteral(".00"))) // the same amount in another way of writing
        type(QStringLiteral("linePrice"), price.chopped(3));
}

void VisitDriver::agree()
{
    if (m_session.patient()->hasVersions())
        return;
    go(QStringLiteral("sign"), [this] {
        call("showPatient");
        call("showPlan");
        call("showCheck");
        call("showSign");
    });
    settle();
    type(QStringLiteral("present"), QStringLiteral("Her daughter, and the cat"));
    draw(4);
    if (!m_session.agreement()->confirmed())
        press(QStringLiteral("confirmed"));
    record(QStringLiteral("agreeButton"), QStringLiteral("patient"));
    if (m_session.agreement()->state() != viewmodels::AgreementViewModel::State::Agreed)
        qFatal(
            "not agreed: %s",
            QJsonDocument(QJsonArray::fromVariantList(m_session.agreement()->errorList())).toJson().data());
}

void VisitDriver::purchase()
{
    if (m_session.purchase()->purchases()->rowCountNow() > 0)
        return;
    go(QStringLiteral("purchase"), [this] {
        call("showPatient");
        call("showPurchases");
        press(QStringLiteral("newPurchase"));
        settle();
    });
    if (m_session.purchase()->line() < 0) {
        m_session.purchase()->setLine(0);
        write();
    }
    type(QStringLiteral("purchaseItem"), typedText(30));
    type(QStringLiteral("purchaseAmount"), QStringLiteral("18.5"));
    if (m_session.purchase()->pictures().isEmpty()) {
        m_picturesAsked = 1; // it may be in the store before it is on the screen
        write();
        m_session.purchase()->addPicture(QUrl::fromLocalFile(m_picture));
        settle();
        m_picturesAsked = 0;
        write();
    }
    type(QStringLiteral("purchaseSupplier"), QStringLiteral("Shop round the corner"));
    record(QStringLiteral("recordButton"), QStringLiteral("purchases"));
}

void VisitDriver::review()
{
    const auto isHeld = [this] {
        const QVariantList history = m_session.file()->history();
        return std::any_of(history.begin(), history.end(), [](const QVariant& one) {
            return one.toMap()
                .value(QStringLiteral("what"))
                .toString()
                .contains(u"review", Qt::CaseInsensitive);
        });
    };
    if (isHeld())
        return;
    go(QStringLiteral("event"), [this] {
        auto* flow = m_window.findChild<QObject*>(QStringLiteral("mainFlow"));
        call("showPatient");
        QMetaObject::invokeMethod(flow, "showEvent", Q_ARG(QVariant, QStringLiteral("reviewHeld")),
                                  Q_ARG(QVariant, QStringLiteral("Hold a review")));
        write();
        settle();
    });
    for (int i = 0; i < 4; ++i)
        type(QStringLiteral("reviewHeading-%1").arg(i), typedText(40 + i));
    m_session.event()->setOutcome(0);
    write();
    type(QStringLiteral("eventUntil"), QStringLiteral("01-Nov-2012"));
    record(QStringLiteral("recordEvent"), QStringLiteral("patient"));
}

void VisitDriver::run(int first)
{
    const std::vector<VisitStep> steps{
        {"open",
         [this] {
             if (!m_session.patientKey().isEmpty())
                 return;
             call("showPeople");
             type(QStringLiteral("searchField"), QStringLiteral("alder"));
             settle();
             m_session.openPatient(m_session.people()->rows().at(0).key);
             settle();
         }},
        {"risks", [this] { risks(); }},
        {"removal", [this] { removal(); }},
        {"about", [this] { about(); }},
        {"line", [this] { line(); }},
        {"agree", [this] { agree(); }},
        {"purchase", [this] { purchase(); }},
        {"review", [this] { review(); }},
    };
    for (m_step = first; m_step < static_cast<int>(steps.size()); ++m_step) {
        write();
        steps[static_cast<std::size_t>(m_step)].act();
    }
    settle();
    write(QStringLiteral("ended"));
}

} // namespace doorstep::testing
