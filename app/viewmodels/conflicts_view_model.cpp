// Lists of what is open, versions in words with who and when, and the choice.
#include "app/viewmodels/conflicts_view_model.h"

#include "app/viewmodels/store_words.h"
#include "app/viewmodels/texts.h"
#include "app/viewmodels/word_diff.h"

#include <algorithm>

namespace doorstep::viewmodels {

ConflictsViewModel::ConflictsViewModel(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_keeper(vault, this)
{}

void ConflictsViewModel::refresh()
{
    using Loaded = std::vector<Named>;
    m_vault
        .run([now = today(m_clock)](VaultBackend& vault) -> Result<Loaded> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            const auto status = vault.status().status();
            if (!status || !status.value().enrolled)
                return Loaded{};
            auto list = vault.conflicts().list();
            if (!list)
                return list.error();
            Loaded loaded;
            for (store::ConflictView& view : list.value()) {
                const auto person = vault.people().byId(view.patient);
                const QString name = person ? domain::displayName(person.value(), now) : QString();
                loaded.push_back({std::move(view), name});
            }
            return loaded;
        })
        .then(this, [this](const Result<Loaded>& loaded) {
            m_errorText = loaded ? QString() : toText(loaded.error());
            if (loaded)
                m_open = loaded.value();
            Q_EMIT changed();
        });
}

void ConflictsViewModel::turnTo(const EntityId& patient)
{
    m_patient = patient;
    Q_EMIT changed();
}

void ConflictsViewModel::clear()
{
    m_keeper.close();
    m_patient = {};
    m_open.clear();
    m_errorText.clear();
    m_shown = {};
    m_choice = -1;
    m_text.clear();
    m_problem.clear();
    m_busy = false;
    Q_EMIT changed();
    Q_EMIT openChanged();
    Q_EMIT formChanged();
}

bool ConflictsViewModel::open(const QString& key)
{
    const EntityId id = fromKey(key);
    const auto found =
        std::find_if(m_open.begin(), m_open.end(), [&id](const Named& each) { return each.view.id == id; });
    if (found == m_open.end())
        return false;
    m_shown = *found;
    m_choice = -1;
    m_text.clear();
    m_problem.clear();
    m_busy = false;
    m_keeper.open(m_shown.view.patient, store::form::one(store::form::conflict, key),
                  [this](const QCborMap& kept) { take(kept); });
    Q_EMIT openChanged();
    Q_EMIT formChanged();
    return true;
}

void ConflictsViewModel::take(const QCborMap& kept)
{
    if (kept.isEmpty())
        return;
    m_choice = static_cast<int>(kept[QLatin1String("choice")].toInteger(-1));
    m_text = kept[QLatin1String("text")].toString();
    // Versions have come or gone since: what was written stays, the choice is made anew.
    if (kept[QLatin1String("versions")].toInteger() != static_cast<qint64>(m_shown.view.versions.size()))
        m_choice = -1;
    Q_EMIT formChanged();
}

void ConflictsViewModel::keepForm()
{
    m_keeper.keep({{QStringLiteral("choice"), m_choice},
                   {QStringLiteral("text"), m_text},
                   {QStringLiteral("versions"), static_cast<qint64>(m_shown.view.versions.size())}});
}

void ConflictsViewModel::setChoice(int index)
{
    if (index == m_choice || index < 0 || index >= choices().size())
        return;
    m_choice = index;
    if (writing() && m_text.isEmpty()) // somewhere to begin: what stands now
        m_text = m_shown.view.versions.front().words;
    keepForm();
    Q_EMIT formChanged();
}

void ConflictsViewModel::setText(const QString& text)
{
    if (std::exchange(m_text, text) == text)
        return;
    keepForm();
    Q_EMIT formChanged();
}

bool ConflictsViewModel::writing() const
{
    return canWrite() && m_choice == static_cast<int>(m_shown.view.versions.size());
}

void ConflictsViewModel::save()
{
    if (m_busy || m_shown.view.id.isZero())
        return;
    if (m_choice < 0 || (writing() && m_text.trimmed().isEmpty())) {
        m_problem = m_choice < 0 ? tr("Choose a version") : tr("Write the text that joins them");
        Q_EMIT formChanged();
        return;
    }
    m_busy = true;
    m_problem.clear();
    Q_EMIT formChanged();
    m_keeper.keepNow();
    m_vault
        .run([id = m_shown.view.id, choice = m_choice, own = writing(), text = m_text,
              seen = m_shown.view.versions](VaultBackend& vault) -> Status {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            // Who chooses has seen all versions: one that came since is shown first.
            const auto now = vault.conflicts().list();
            if (!now)
                return now.error();
            for (const store::ConflictView& view : now.value()) {
                const bool same =
                    std::equal(view.versions.begin(), view.versions.end(), seen.begin(), seen.end(),
                               [](const auto& a, const auto& b) { return a.words == b.words; });
                if (view.id == id && !same)
                    return Error{ErrorCode::Conflict, "Another version came meanwhile. Look at it first."};
            }
            return own ? vault.conflicts().write(id, text)
                       : vault.conflicts().choose(id, static_cast<std::size_t>(choice));
        })
        .then(this, [this, id = m_shown.view.id](const Status& saved) {
            if (id != m_shown.view.id)
                return;
            m_busy = false;
            m_problem = saved ? QString() : toText(saved.error());
            if (saved)
                m_keeper.forget(); // the store has dropped it already
            refresh();
            Q_EMIT formChanged();
            if (saved)
                Q_EMIT chosen();
        });
}

QString ConflictsViewModel::what() const
{
    return fieldInWords(m_shown.view.what);
}

QVariantList ConflictsViewModel::rows() const
{
    QVariantList list;
    for (const Named& each : m_open)
        list << QVariantMap{
            {QStringLiteral("key"), toKey(each.view.id)},
            {QStringLiteral("patientKey"), toKey(each.view.patient)},
            {QStringLiteral("patient"), each.patient},
            {QStringLiteral("what"), fieldInWords(each.view.what)},
            {QStringLiteral("versionsText"), tr("%1 versions").arg(each.view.versions.size())}};
    return list;
}

namespace {

QString fieldsText(int count)
{
    if (count == 0)
        return {};
    return count == 1 ? ConflictsViewModel::tr("1 field has two versions")
                      : ConflictsViewModel::tr("%1 fields have two versions").arg(count);
}

} // namespace

QString ConflictsViewModel::sentence() const
{
    return fieldsText(count());
}

int ConflictsViewModel::patientCount() const
{
    return static_cast<int>(std::count_if(
        m_open.begin(), m_open.end(), [this](const Named& each) { return each.view.patient == m_patient; }));
}

QString ConflictsViewModel::patientSentence() const
{
    return fieldsText(patientCount());
}

QVariantMap ConflictsViewModel::marks() const
{
    QVariantMap marks;
    for (const Named& each : m_open) {
        if (each.view.patient == m_patient)
            marks.insert(each.view.field, toKey(each.view.id));
    }
    return marks;
}

QString ConflictsViewModel::key() const
{
    return m_shown.view.id.isZero() ? QString() : toKey(m_shown.view.id);
}

QString ConflictsViewModel::patientKey() const
{
    return m_shown.view.patient.isZero() ? QString() : toKey(m_shown.view.patient);
}

QString ConflictsViewModel::titleOf(const store::ConflictVersion& version) const
{
    if (version.mine)
        return tr("Yours, from this tablet");
    if (version.who.isEmpty())
        return tr("Somebody else's");
    return tr("By %1").arg(version.who);
}

QString ConflictsViewModel::whenOf(const store::ConflictVersion& version) const
{
    constexpr qint64 closeMs = 120'000;
    const QString office =
        version.officeMs > 0 ? tr("At the office %1").arg(timeText(version.officeMs, m_clock)) : QString();
    if (version.tabletMs == 0)
        return office;
    const QString tablet = timeText(version.tabletMs, m_clock);
    if (office.isEmpty())
        return tr("Written %1").arg(tablet);
    if (std::abs(version.officeMs - version.tabletMs) < closeMs)
        return office;
    return tr("%1. The tablet says it was written %2.").arg(office, tablet);
}

QVariantList ConflictsViewModel::versions() const
{
    QVariantList list;
    const auto& all = m_shown.view.versions;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QString& other = all[i == 0 ? 1 : 0].words;
        list << QVariantMap{{QStringLiteral("title"), titleOf(all[i])},
                            {QStringLiteral("when"), whenOf(all[i])},
                            {QStringLiteral("words"), all[i].words},
                            {QStringLiteral("parts"), wordDiff(all[i].words, other)},
                            {QStringLiteral("stands"), all[i].stands}};
    }
    return list;
}

QStringList ConflictsViewModel::choices() const
{
    QStringList list;
    for (const store::ConflictVersion& version : m_shown.view.versions) {
        if (version.removes)
            list << tr("Take the entry away");
        else if (version.mine)
            list << tr("Keep mine");
        else if (version.who.isEmpty())
            list << tr("Keep theirs");
        else
            list << tr("Keep what %1 wrote").arg(version.who);
    }
    if (canWrite())
        list << tr("Write it together");
    return list;
}

} // namespace doorstep::viewmodels
