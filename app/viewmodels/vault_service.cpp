// The vault thread: made, asked, stopped.
#include "app/viewmodels/vault_service.h"

namespace doorstep::viewmodels {

/// The object that lives on the vault thread and owns the backend.
struct VaultService::Inside : QObject {
    std::unique_ptr<VaultBackend> backend;
};

VaultService::VaultService(MakeBackend make)
    : m_inside(new Inside)
{
    m_thread.setObjectName(QStringLiteral("vault"));
    m_inside->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_inside,
                              [inside = m_inside, make = std::move(make)] { inside->backend = make(); });
}

VaultService::~VaultService()
{
    stop();
}

void VaultService::stop()
{
    if (!m_inside)
        return;
    // The backend dies on its own thread, before the thread's event loop ends.
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] {
        inside->backend.reset();
        delete inside;
        QThread::currentThread()->quit();
    });
    m_inside = nullptr;
    m_thread.wait();
}

void VaultService::post(std::function<Deliver(VaultBackend&)> job)
{
    if (!m_inside)
        return;
    ++m_pending;
    Q_EMIT pendingChanged();
    QMetaObject::invokeMethod(m_inside, [this, inside = m_inside, job = std::move(job)] {
        QMetaObject::invokeMethod(this, [this, deliver = job(*inside->backend)] {
            deliver();
            --m_pending; // after the answer, so that 0 means "answered"
            Q_EMIT pendingChanged();
        });
    });
}

} // namespace doorstep::viewmodels
