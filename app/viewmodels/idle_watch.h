// Nobody touched the tablet for a while: lock.
#pragma once

#include <QObject>
#include <QTimer>

namespace doorstep::viewmodels {

/// Watches keys, touch and mouse of the whole application.
class IdleWatch final : public QObject {
    Q_OBJECT
public:
    IdleWatch(int idleMs, QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void idle();

private:
    QTimer m_timer;
};

} // namespace doorstep::viewmodels
