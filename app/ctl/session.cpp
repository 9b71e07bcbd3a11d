// Opening the vault once, when a command first needs it.
#include "app/ctl/session.h"

#include "app/ctl/output.h"
#include "app/ctl/passphrase.h"
#include "app/domain/identifiers.h"
#include "crypto/vault/unlock.h"

#include <QDateTime>

namespace doorstep::ctl {

QDate Session::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.wallMs(), Qt::UTC).date();
}

Result<std::unique_ptr<crypto::Vault>> Session::vault(const crypto::SecretBytes& passphrase)
{
    crypto::Unlock unlock(m_options.vault, m_clock, vaultOptions());
    unlock.waitForTurn([](std::int64_t waitMs) {
        printRemark(QStringLiteral("After wrong passphrases the next one is taken in %1 seconds.")
                        .arg((waitMs + 999) / 1000));
    });
    return unlock.withPassphrase(passphrase.view());
}

Result<store::Tablet*> Session::tablet()
{
    if (m_tablet)
        return m_tablet.get();
    // Asked before the passphrase: nobody should type one for a folder that holds nothing.
    if (!store::Tablet::exists(m_options.vault))
        return Error{ErrorCode::NotFound,
                     "There is no vault in that folder. Make one with the command create."};
    Result<crypto::SecretBytes> passphrase = readPassphrase(m_options.passphraseFile, Ask::Once);
    if (!passphrase.ok())
        return passphrase.error();
    auto unlocked = vault(passphrase.value());
    if (!unlocked.ok())
        return unlocked.error();
    auto opened = store::Tablet::openWith(std::move(unlocked).value(), m_clock, m_random);
    if (!opened.ok())
        return opened.error();
    m_tablet = std::move(opened).value();
    if (m_tablet->access().olderCopy() && !m_older) {
        m_tablet.reset();
        return Error{ErrorCode::Refused,
                     "These records are older than the ones this device remembers: an older "
                     "copy may have been put here. Ask technical support; to go on with "
                     "them all the same, use the command keys use-older."};
    }
    const auto lease = m_tablet->contact().lease(systemBootMoment());
    if (!lease.ok())
        return lease.error();
    if (lease.value().over && !m_withoutContact) {
        m_tablet.reset();
        return Error{ErrorCode::Refused,
                     store::inWords(lease.value()) + " Use the command sync, or keys recover with the code."};
    }
    return m_tablet.get();
}

Result<bool> Session::eraseIfOrdered()
{
    if (!m_tablet || !m_tablet->toBeErased())
        return false;
    const Status erased = store::Tablet::erase(std::move(m_tablet));
    return erased.ok() ? Result<bool>(true) : Result<bool>(erased.error());
}

Result<domain::Person> findPerson(store::PeopleStore& people, const QString& nhsNumber)
{
    const auto parsed = domain::NhsNumber::parse(nhsNumber);
    if (const auto* problem = std::get_if<domain::NhsNumberProblem>(&parsed)) {
        const auto other = domain::lookAlike(nhsNumber);
        return Error{ErrorCode::InvalidInput,
                     (other ? domain::describe(*other) : domain::describe(*problem)).toStdString()};
    }
    auto person = people.byNhsNumber(std::get<domain::NhsNumber>(parsed));
    if (!person.ok() && person.error().code == ErrorCode::NotFound) {
        const QString hint = domain::numberHint(nhsNumber);
        return Error{ErrorCode::NotFound, "Nobody with this NHS number is on this tablet's caseload." +
                                              (hint.isEmpty() ? std::string() : ' ' + hint.toStdString())};
    }
    return person;
}

} // namespace doorstep::ctl
