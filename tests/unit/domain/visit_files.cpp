// Reads doorstep-visit/1 files for tests.
#include "visit_files.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep::samples {

using namespace domain;

namespace {

QString text(const QJsonObject& from, const char* key)
{
    const QJsonValue value = from.value(QLatin1String(key));
    if (!value.isString())
        qFatal("a visit file has no text '%s'", key);
    return value.toString();
}

QDate date(const QJsonObject& from, const char* key)
{
    return QDate::fromString(text(from, key), Qt::ISODate);
}

qint64 whole(const QJsonObject& from, const char* key)
{
    const QJsonValue value = from.value(QLatin1String(key));
    if (!value.isDouble())
        qFatal("a visit file has no number '%s'", key);
    return value.toInteger();
}

QJsonObject object(const QJsonObject& from, const char* key)
{
    return from.value(QLatin1String(key)).toObject();
}

QJsonArray array(const QJsonObject& from, const char* key)
{
    return from.value(QLatin1String(key)).toArray();
}

Person readPerson(const QJsonObject& from)
{
    Person person;
    person.nhsNumber = NhsNumber::fromDigits(text(from, "nhsNumber"));
    PersonName name;
    name.title = text(from, "title");
    name.given = QStringList{text(from, "given")};
    name.family = text(from, "family");
    person.names = {name};
    person.born = date(from, "born");
    return person;
}

Line readLine(const QJsonObject& from)
{
    Line line;
    line.ref = text(from, "ref");
    line.item = text(from, "item");
    line.kind = lineKindFromKey(text(from, "kind")).value();
    line.model = modelFromKey(text(from, "model")).value();
    line.quantityThousandths = whole(from, "qty") * 1000;
    line.unit = text(from, "unit");
    line.unitPrice = {whole(from, "unitPence")};
    line.total = {whole(from, "totalPence")};
    line.oneOff = from.value(QLatin1String("oneOff")).toBool();
    line.when = text(from, "when");
    line.supplierType = text(from, "supplierType");
    line.note = text(from, "note");
    for (const QJsonValue& outcome : array(from, "outcomes"))
        line.outcomeRefs.append(outcome.toString());
    for (const QJsonValue& spend : array(from, "spend"))
        line.spend.push_back({spend.toArray().at(0).toInt(), {spend.toArray().at(1).toInteger()}});
    return line;
}

Plan readPlan(const QJsonObject& from, const QString& organisation)
{
    Plan plan;
    plan.organisation = organisation;
    plan.regime = regimeFromKey(text(from, "regime")).value();
    plan.firstPayment = date(from, "firstPayment");
    plan.months = static_cast<int>(whole(from, "months"));
    plan.firstReview = date(from, "firstReview");
    plan.noticeDays = static_cast<int>(whole(from, "noticeDays"));
    plan.recipient = recipientFromKey(text(object(from, "recipient"), "kind")).value();
    plan.recipientDescription = text(object(from, "recipient"), "description");
    for (const QJsonValue& need : array(from, "needs"))
        plan.needs.push_back({{}, text(need.toObject(), "id"), text(need.toObject(), "text")});
    for (const QJsonValue& outcome : array(from, "outcomes"))
        plan.outcomes.push_back({{}, text(outcome.toObject(), "id"), text(outcome.toObject(), "text")});
    for (const QJsonValue& line : array(from, "lines"))
        plan.lines.push_back(readLine(line.toObject()));
    const QJsonObject risk = object(from, "risk");
    plan.risk = {text(risk, "text"), risk.value(QLatin1String("significant")).toBool(),
                 risk.value(QLatin1String("procedureAgreed")).toBool()};
    plan.contingency = text(from, "contingency");
    plan.monitoredBy = text(from, "monitoredBy");
    return plan;
}

VisitPurchase readPurchase(const QJsonObject& from)
{
    VisitPurchase result;
    result.lineRef = text(from, "line");
    result.purchase.item = text(from, "item");
    result.purchase.supplier = text(from, "supplier");
    result.purchase.amount = {whole(from, "amountPence")};
    result.purchase.vat = {whole(from, "vatPence")};
    result.purchase.boughtOn = date(from, "boughtOn");
    result.purchase.invoice = text(from, "invoice");
    return result;
}

VisitExpectation readExpectation(const QJsonObject& from)
{
    VisitExpectation expect;
    const QJsonObject sums = object(from, "totalsPence");
    expect.totals = {{whole(sums, "notional")}, {whole(sums, "thirdParty")}, {whole(sums, "direct")}};
    const QJsonObject schedules = object(from, "schedules");
    for (const QString& key : schedules.keys()) {
        const QJsonObject stated = schedules.value(key).toObject();
        ModelSchedule schedule;
        schedule.model = modelFromKey(key).value();
        schedule.lump = {whole(stated, "lumpPence")};
        schedule.recurring = {whole(stated, "recurringPence")};
        for (const QJsonValue& instalment : array(stated, "instalments"))
            schedule.instalments.push_back({instalment.toInteger()});
        if (const QJsonObject worst = object(stated, "flatShortfall"); !worst.isEmpty())
            schedule.shortfall = {{whole(worst, "pence")}, static_cast<int>(whole(worst, "month"))};
        expect.flat.push_back(schedule);
    }
    return expect;
}

} // namespace

QStringList visitFiles()
{
    QStringList paths;
    for (const QString& folder :
         {QStringLiteral(DOORSTEP_TEST_DATA "/visits"), QStringLiteral(DOORSTEP_SHARED_DATA "/visits")}) {
        const QDir dir(folder);
        for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            paths.append(dir.absoluteFilePath(name));
    }
    return paths;
}

Visit readVisit(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a visit file cannot be read");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    if (text(root, "format") != QLatin1String("doorstep-visit/1"))
        qFatal("a visit file is of another format");
    Visit visit;
    visit.id = text(root, "id");
    visit.title = text(root, "title");
    visit.person = readPerson(object(root, "patient"));
    visit.plan = readPlan(object(root, "plan"), text(object(root, "organisation"), "ods"));
    for (const QJsonValue& purchase : array(root, "purchases"))
        visit.purchases.push_back(readPurchase(purchase.toObject()));
    visit.expect = readExpectation(object(root, "expect"));
    return visit;
}

} // namespace doorstep::samples
