// The agreement as it is kept while it is being made: answers, and the strokes as vectors. And its text in
// easy read.
#include "app/viewmodels/agreement_view_model.h"

#include "app/documents/easy_read_pdf.h"

#include <QCborArray>
#include <QVariantMap>

namespace doorstep::viewmodels {

namespace {

QCborArray toCbor(const std::vector<domain::Stroke>& strokes)
{
    QCborArray list;
    for (const domain::Stroke& stroke : strokes) {
        QCborArray flat;
        for (const domain::StrokePoint& point : stroke) {
            for (const int part : {point.x, point.y, point.ms, point.pressure})
                flat.append(part);
        }
        list.append(flat);
    }
    return list;
}

std::vector<domain::Stroke> strokesFrom(const QCborArray& list)
{
    constexpr qsizetype parts = 4;
    std::vector<domain::Stroke> strokes;
    for (const QCborValue& each : list) {
        const QCborArray flat = each.toArray();
        domain::Stroke stroke;
        const auto number = [&flat](qsizetype at) { return static_cast<int>(flat.at(at).toInteger()); };
        for (qsizetype i = 0; i + parts <= flat.size(); i += parts) {
            domain::StrokePoint point;
            point.x = number(i);
            point.y = number(i + 1);
            point.ms = number(i + 2);
            point.pressure = number(i + 3);
            stroke.push_back(point);
        }
        strokes.push_back(std::move(stroke));
    }
    return strokes;
}

} // namespace

QVariantList AgreementViewModel::ideas() const
{
    QVariantList list;
    for (const documents::EasyIdea& idea : documents::easyReadIdeas(m_shown.text))
        list << QVariantMap{{QStringLiteral("drawing"), static_cast<int>(idea.drawing)},
                            {QStringLiteral("text"), idea.text},
                            {QStringLiteral("isHeading"), idea.isHeading}};
    return list;
}

bool AgreementViewModel::begun() const
{
    const bool words = !m_form.present.isEmpty() || !m_form.relation.isEmpty() || !m_message.isEmpty();
    const bool answers = m_form.seenAlone || m_form.readAloud || m_confirmed || verbal() || signer() > 0;
    return m_state != State::Agreed && (words || answers || !m_ink->isEmpty());
}

void AgreementViewModel::keepForm()
{
    if (m_patient.isZero() || m_state == State::Agreed)
        return;
    const Hash32& shown = m_shown.hash;
    m_keeper.keep({{QStringLiteral("signer"), signer()},
                   {QStringLiteral("name"), m_form.signerName},
                   {QStringLiteral("relation"), m_form.relation},
                   {QStringLiteral("verbal"), verbal()},
                   {QStringLiteral("alone"), m_form.seenAlone},
                   {QStringLiteral("present"), m_form.present},
                   {QStringLiteral("readAloud"), m_form.readAloud},
                   {QStringLiteral("confirmed"), m_confirmed},
                   {QStringLiteral("message"), m_message},
                   // What is drawn and confirmed belongs to this text and to no other.
                   {QStringLiteral("text"), QString::fromStdString(shown.hex())},
                   {QStringLiteral("strokes"), toCbor(m_ink->strokes())}});
}

void AgreementViewModel::takeForm(const QCborMap& kept)
{
    if (kept.isEmpty())
        return;
    const auto at = [&kept](const char* name) { return kept[QLatin1String(name)]; };
    m_form.signer = static_cast<domain::SignerKind>(at("signer").toInteger() + 1);
    m_form.signerName = at("name").toString();
    m_form.relation = at("relation").toString();
    m_form.method =
        at("verbal").toBool() ? domain::AgreementMethod::VerbalWitnessed : domain::AgreementMethod::Drawn;
    m_form.seenAlone = at("alone").toBool();
    m_form.present = at("present").toString();
    m_form.readAloud = at("readAloud").toBool();
    m_confirmed = at("confirmed").toBool();
    m_message = at("message").toString();
    m_shown.hash = Hash32::fromHexText(at("text").toString().toStdString()).value_or(Hash32{});
    m_ink->restore(strokesFrom(at("strokes").toArray()));
    Q_EMIT formChanged();
}

} // namespace doorstep::viewmodels
