// The visit around the plan: person, agreement, purchases and what is expected to come out.
#include "app/documents/visit_file.h"

#include "app/documents/json_node.h"
#include "app/documents/visit_plan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace doorstep::documents {

using namespace domain;

namespace {

constexpr qsizetype purchasesMax = 500;
constexpr qsizetype strokesMax = 500;
constexpr qsizetype pointsMax = 20'000;
constexpr int canvasMax = 20'000;

std::optional<Gender> genderFromKey(const QString& key)
{
    if (key == u"male")
        return Gender::Male;
    if (key == u"female")
        return Gender::Female;
    if (key == u"other")
        return Gender::Other;
    if (key == u"unknown")
        return Gender::NotKnown;
    return std::nullopt;
}

std::optional<SignerKind> signerFromKey(const QString& key)
{
    if (key == u"patient")
        return SignerKind::Patient;
    if (key == u"representative")
        return SignerKind::Representative;
    if (key == u"nominee")
        return SignerKind::Nominee;
    return std::nullopt;
}

std::optional<AgreementMethod> methodFromKey(const QString& key)
{
    if (key == u"drawn")
        return AgreementMethod::Drawn;
    if (key == u"verbal")
        return AgreementMethod::VerbalWitnessed;
    return std::nullopt;
}

Person readPerson(const JsonNode& node)
{
    Person person;
    const auto parsed = NhsNumber::parse(node.filledText("nhsNumber"));
    if (const auto* number = std::get_if<NhsNumber>(&parsed))
        person.nhsNumber = *number;
    else
        node.refuse("nhsNumber", describe(std::get<NhsNumberProblem>(parsed)));
    PersonName name;
    name.family = node.filledText("family");
    name.given = node.filledText("given").split(u' ', Qt::SkipEmptyParts);
    name.title = node.textOr("title");
    person.names.push_back(name);
    person.born = node.date("born");
    person.gender = node.choice("gender", genderFromKey);
    return person;
}

/// [[[x, y, ms, pressure], ...], ...]
std::vector<Stroke> readStrokes(const JsonNode& node)
{
    std::vector<Stroke> strokes;
    qsizetype points = 0;
    for (const QJsonValue& entry : node.list("strokes", strokesMax)) {
        Stroke stroke;
        for (const QJsonValue& point : entry.toArray()) {
            const QJsonArray values = point.toArray();
            const auto at = [&values](qsizetype i, int max) {
                const qint64 value = values.at(i).toInteger(-1);
                return value <= max ? static_cast<int>(value) : -1;
            };
            const StrokePoint read{at(0, canvasMax), at(1, canvasMax), at(2, 3'600'000), at(3, 1023)};
            if (values.size() != 4 || std::min({read.x, read.y, read.ms, read.pressure}) < 0
                || ++points > pointsMax) {
                node.refuse("strokes", QStringLiteral("each point must be x, y, milliseconds and pressure"));
                return {};
            }
            stroke.push_back(read);
        }
        if (stroke.empty())
            node.refuse("strokes", QStringLiteral("each stroke must be a list of points"));
        strokes.push_back(std::move(stroke));
    }
    return strokes;
}

Agreement readAgreement(const JsonNode& node)
{
    Agreement agreement;
    agreement.signer = node.choice("signer", signerFromKey);
    agreement.signerName = node.textOr("signerName");
    agreement.relation = node.textOr("relation");
    agreement.method = node.choice("method", methodFromKey);
    agreement.seenAlone = node.flag("seenAlone");
    agreement.present = node.textOr("present");
    agreement.language = node.textOr("language", QStringLiteral("en-GB"));
    agreement.readAloud = node.flagOr("readAloud", false);
    if (node.has("strokes")) {
        agreement.strokes = readStrokes(node);
        const JsonNode canvas = node.object("canvas");
        agreement.canvasWidth = static_cast<int>(canvas.integer("width", 1, canvasMax));
        agreement.canvasHeight = static_cast<int>(canvas.integer("height", 1, canvasMax));
        agreement.canvasDpi = static_cast<int>(canvas.integer("dpi", 1, 2400));
    }
    return agreement;
}

/// A visit file may lie anywhere; the pictures it names lie beside or below it.
QString readReceiptName(const JsonNode& node)
{
    const QString name = node.textOr("receipt");
    const bool leaves = name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':')
        || name.split(u'/').contains(QStringLiteral(".."));
    if (leaves || name.size() > 255)
        node.refuse("receipt", QStringLiteral("it must be the name of a file beside the visit file"));
    return name;
}

VisitPurchase readPurchase(const JsonNode& node, const Plan& plan)
{
    VisitPurchase result;
    if (!node.isNull("line")) {
        result.lineRef = node.filledText("line");
        if (!plan.line(result.lineRef))
            node.refuse("line", QStringLiteral("the plan has no such line"));
    }
    Purchase& purchase = result.purchase;
    purchase.item = node.filledText("item");
    purchase.supplier = node.text("supplier");
    if (node.has("qty"))
        purchase.quantityThousandths = node.thousandths("qty", quantityThousandthsMax);
    purchase.amount = readPence(node, "amountPence", 1);
    if (node.has("vatPence"))
        purchase.vat = readPence(node, "vatPence");
    if (purchase.vat > purchase.amount)
        node.refuse("vatPence", QStringLiteral("it is more than the whole amount"));
    purchase.boughtOn = node.date("boughtOn");
    purchase.invoice = node.textOr("invoice");
    purchase.serialNumber = node.textOr("serialNumber");
    purchase.reason = node.textOr("reason");
    return result;
}

VisitExpectation readExpectation(const JsonNode& node)
{
    VisitExpectation expect;
    const JsonNode sums = node.object("totalsPence");
    expect.totals.notional = readPence(sums, "notional");
    expect.totals.thirdParty = readPence(sums, "thirdParty");
    expect.totals.direct = readPence(sums, "direct");
    const JsonNode schedules = node.object("schedules");
    for (const Model model : {Model::Direct, Model::ThirdParty}) {
        const QByteArray key = modelKey(model).toLatin1();
        if (!schedules.has(key.constData()))
            continue;
        const JsonNode from = schedules.object(key.constData());
        ModelSchedule schedule;
        schedule.model = model;
        schedule.lump = readPence(from, "lumpPence");
        schedule.recurring = readPence(from, "recurringPence");
        schedule.instalments = readPenceList(from, "instalments");
        if (from.has("flatShortfall")) {
            const JsonNode worst = from.object("flatShortfall");
            const auto month = static_cast<int>(worst.integer("month", 1, planMonthsMax));
            schedule.shortfall = Shortfall{readPence(worst, "pence", 1), month};
        }
        expect.flat.push_back(std::move(schedule));
    }
    return expect;
}

VisitFile readVisit(const JsonNode& root)
{
    VisitFile file;
    Visit& visit = file.visit;
    if (root.text("format") != u"doorstep-visit/1")
        root.refuse("format", QStringLiteral("it must be doorstep-visit/1"));
    visit.id = root.filledText("id");
    visit.title = root.filledText("title");
    visit.synthetic = root.flagOr("synthetic", true);
    visit.person = readPerson(root.object("patient"));
    visit.plan = readPlan(root.object("plan"));
    visit.plan.organisation = root.object("organisation").filledText("ods");
    visit.agreement = readAgreement(root.object("agreement"));
    for (const JsonNode& entry : root.objects("purchases", purchasesMax)) {
        visit.purchases.push_back(readPurchase(entry, visit.plan));
        file.receipts.append(readReceiptName(entry));
    }
    if (root.has("expect"))
        visit.expect = readExpectation(root.object("expect"));
    return file;
}

} // namespace

Result<VisitFile> parseVisitFile(const QByteArray& json)
{
    if (json.size() > visitBytesMax)
        return Error{ErrorCode::InvalidInput, "The visit file is larger than 1 MB."};
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorCode::InvalidInput,
                     "The visit file is not a JSON object: it may have been cut off."};
    const JsonNode root(document.object());
    VisitFile file = readVisit(root);
    if (!root.problem().isEmpty())
        return Error{ErrorCode::InvalidInput,
                     "The visit file has a mistake at " + root.problem().toStdString() + '.'};
    return file;
}

Result<Visit> parseVisit(const QByteArray& json)
{
    auto file = parseVisitFile(json);
    if (!file)
        return file.error();
    return std::move(file).value().visit;
}

} // namespace doorstep::documents
