// The one thread that owns the vault. View models ask it; answers come back as futures on their own thread.
#pragma once

#include "app/viewmodels/vault_backend.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace doorstep::viewmodels {

/// Work is done in the order it was asked for. Never blocks the caller and never nests an event loop.
/// Lives on the interface's thread.
class VaultService final : public QObject {
    Q_OBJECT
public:
    using MakeBackend = std::function<std::unique_ptr<VaultBackend>()>;

    /// Starts the thread; `make` is called on it.
    explicit VaultService(MakeBackend make);
    ~VaultService() override;
    VaultService(const VaultService&) = delete;
    VaultService& operator=(const VaultService&) = delete;

    /// `work(VaultBackend&)` on the vault thread. Continue with `.then(context, ...)`. When the service
    /// stops first, the future never finishes.
    template <typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work&, VaultBackend&>>
    {
        using Answer = std::invoke_result_t<Work&, VaultBackend&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([promise, work = std::move(work)](VaultBackend& backend) mutable {
            if constexpr (std::is_void_v<Answer>)
                work(backend);
            else
                promise->addResult(work(backend));
            return Deliver([promise] { promise->finish(); });
        });
        return promise->future();
    }

    /// Jobs asked for and not yet done: 0 means that the screen shows what is stored.
    [[nodiscard]] int pending() const { return m_pending; }
    /// False: forms that are begun and the place on the screen leave no trace in the store, nor are those of
    /// before brought back. For pictures of the screens, which change nothing.
    void setKeepsForms(bool on) { m_keepsForms = on; }
    [[nodiscard]] bool keepsForms() const { return m_keepsForms; }
    /// Ends the thread after the job under way, closing the vault. Jobs behind it are dropped.
    void stop();

Q_SIGNALS:
    void pendingChanged();
    /// A form was begun, or one that was is gone: recorded or thrown away.
    void formsChanged();

private:
    /// Finishes the future on the asker's thread: answers come in the order of the questions, whether the
    /// work was done before `.then()` was called or after.
    using Deliver = std::function<void()>;
    void post(std::function<Deliver(VaultBackend&)> job);

    struct Inside;
    QThread m_thread;
    Inside* m_inside = nullptr; ///< lives on m_thread
    int m_pending = 0;
    bool m_keepsForms = true;
};

} // namespace doorstep::viewmodels
