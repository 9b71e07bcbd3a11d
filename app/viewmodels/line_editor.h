// One line of the budget while it is being written.
#pragma once

#include "app/domain/plan.h"
#include "app/viewmodels/plan_lists.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// What can be read goes into the line at once; what cannot (yet) stays as typed text and is told on
/// Continue by problems(). The total follows quantity and price.
class LineEditor final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PlanEditor")
    Q_PROPERTY(QString ref READ ref NOTIFY changed FINAL)
    Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed FINAL)    ///< index into kinds
    Q_PROPERTY(int model READ model WRITE setModel NOTIFY changed FINAL) ///< index into models
    Q_PROPERTY(QString quantity READ quantity WRITE setQuantity NOTIFY changed FINAL)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY changed FINAL)
    Q_PROPERTY(QString unitPrice READ unitPrice WRITE setUnitPrice NOTIFY changed FINAL)
    Q_PROPERTY(QString total READ total NOTIFY changed FINAL)
    Q_PROPERTY(bool oneOff READ oneOff WRITE setOneOff NOTIFY changed FINAL)
    Q_PROPERTY(QString spend READ spend WRITE setSpend NOTIFY changed FINAL)
    Q_PROPERTY(QString when READ when WRITE setWhen NOTIFY changed FINAL)
    Q_PROPERTY(QString supplier READ supplier WRITE setSupplier NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(int category READ category WRITE setCategory NOTIFY changed FINAL) ///< index into categories
    Q_PROPERTY(QString relationship READ relationship WRITE setRelationship NOTIFY changed FINAL)
    Q_PROPERTY(bool sameHousehold READ sameHousehold WRITE setSameHousehold NOTIFY changed FINAL)
    Q_PROPERTY(QString exceptionReason READ exceptionReason WRITE setExceptionReason NOTIFY changed FINAL)
    Q_PROPERTY(doorstep::viewmodels::PlanTextModel* outcomes READ outcomes CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PlanTextModel* needs READ needs CONSTANT FINAL)
    /// What to think of: quotes, the lowest wage, the guide price. Sentences, often none; never errors.
    Q_PROPERTY(QStringList advice READ advice NOTIFY changed FINAL)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(QStringList models READ models CONSTANT FINAL)
    Q_PROPERTY(QStringList categories READ categories CONSTANT FINAL)
    /// field -> sentence; filled by check().
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    explicit LineEditor(QObject* parent);

    /// `typed`: what was kept as typed, by field.
    void open(const domain::Line& line, const domain::Plan& plan, const QHash<QString, QString>& typed = {});
    void clear();
    [[nodiscard]] const domain::Line& line() const { return m_line; }

    [[nodiscard]] QString ref() const { return m_line.ref; }
    [[nodiscard]] QString item() const { return m_line.item; }
    [[nodiscard]] int kind() const;
    [[nodiscard]] int model() const;
    [[nodiscard]] QString quantity() const;
    [[nodiscard]] QString unit() const { return m_line.unit; }
    [[nodiscard]] QString unitPrice() const;
    [[nodiscard]] QString total() const { return domain::formatMoney(m_line.total); }
    [[nodiscard]] bool oneOff() const { return m_line.oneOff; }
    [[nodiscard]] QString spend() const;
    [[nodiscard]] QString when() const { return m_line.when; }
    [[nodiscard]] QString supplier() const;
    [[nodiscard]] QString note() const { return m_line.note; }
    [[nodiscard]] int category() const;
    [[nodiscard]] QString relationship() const { return m_line.relationshipToPatient; }
    [[nodiscard]] bool sameHousehold() const { return m_line.sameHousehold; }
    [[nodiscard]] QString exceptionReason() const { return m_line.householdExceptionReason; }
    [[nodiscard]] PlanTextModel* outcomes() const { return m_outcomes; }
    [[nodiscard]] PlanTextModel* needs() const { return m_needs; }
    [[nodiscard]] QStringList advice() const;
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] QStringList models() const;
    [[nodiscard]] QStringList categories() const;
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QVariantList errorList() const;

    void setItem(const QString& text);
    void setKind(int index);
    void setModel(int index);
    void setQuantity(const QString& text);
    void setUnit(const QString& text);
    void setUnitPrice(const QString& text);
    void setOneOff(bool on);
    void setSpend(const QString& text);
    void setWhen(const QString& text);
    void setSupplier(const QString& text);
    void setNote(const QString& text);
    void setCategory(int index);
    void setRelationship(const QString& text);
    void setSameHousehold(bool on);
    void setExceptionReason(const QString& text);
    Q_INVOKABLE void chooseOutcome(int row, bool on);
    Q_INVOKABLE void chooseNeed(int row, bool on);
    /// On Continue: true when every field can be read.
    Q_INVOKABLE bool check();

Q_SIGNALS:
    void changed();
    void edited(); ///< line() differs from before
    /// Not as it is written by itself; empty: it is. See typed_note.h.
    void typed(const QString& field, const QString& note);
    void errorsChanged();

private:
    template <typename T>
    void put(T domain::Line::*field, const T& value);
    void price();
    /// How the value of a field is written by itself.
    [[nodiscard]] QString written(const QString& field) const;
    void choose(PlanTextModel* list, QStringList domain::Line::*refs, int row, bool on);

    domain::Line m_line;
    QDate m_from;                    ///< first payment of the plan: prices and wages change by date
    QHash<QString, QString> m_typed; ///< what cannot be read, as typed
    QVariantMap m_errors;
    PlanTextModel* m_outcomes;
    PlanTextModel* m_needs;
};

} // namespace doorstep::viewmodels
