// Where visit files are, and one small visit that tests may change member by member.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep::documents::test {

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Own visits and, where they are present, the shared ones.
inline QStringList visitFiles()
{
    QStringList paths;
    for (const char* folder : {DOORSTEP_TEST_DATA "/visits", DOORSTEP_SHARED_DATA "/visits"}) {
        const QDir dir(QString::fromUtf8(folder));
        for (const QString& name : dir.entryList({QStringLiteral("*.json")}))
            paths.append(dir.filePath(name));
    }
    return paths;
}

/// Single quotes for double ones: readable in a table.
inline QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

/// The smallest visit that has one of everything.
inline QByteArray smallVisit()
{
    return json(R"json({
 'format': 'doorstep-visit/1', 'id': 'T1', 'title': 'Small', 'synthetic': true,
 'organisation': {'ods': '5QL', 'name': 'Somerset PCT'},
 'patient': {'nhsNumber': '9990953139', 'family': 'SYNTHETIC', 'given': 'Alder James', 'title': 'Mr',
             'born': '1953-02-09', 'gender': 'male'},
 'plan': {
  'regime': 'Pilot2010', 'firstPayment': '2011-07-04', 'months': 12, 'period': 'monthly',
  'scheduleKind': 'profiled', 'firstReview': '2011-10-03', 'noticeDays': 28,
  'legalBar': false, 'account': 'approved', 'coordinator': 'Sister Rowan', 'indicativeBudgetPence': 150000,
  'recipient': {'kind': 'patient', 'description': 'Patient'},
  'needs': [{'id': 'N1', 'text': 'Diabetes'}],
  'outcomes': [{'id': 'O1', 'text': 'Walk 30 minutes'}],
  'lines': [
   {'ref': 'L1', 'item': 'Swimming', 'kind': 'Activity', 'outcomes': ['O1'], 'needs': ['N1'], 'qty': 2.5,
    'unit': 'hour', 'unitPence': 1000, 'totalPence': 2500, 'oneOff': false, 'when': 'weekly',
    'supplierType': 'Leisure trust', 'supplier': 'Town pool', 'note': 'n', 'model': 'direct',
    'spend': [[1, 1500], [13, 1000]], 'category': 'sport', 'relationship': 'sister',
    'sameHousehold': true, 'householdException': 'No other carer'}],
  'risk': {'text': 'None', 'significant': false, 'procedureAgreed': true},
  'contingency': 'Call', 'monitoredBy': 'GP'},
 'agreement': {'signer': 'patient', 'method': 'drawn', 'seenAlone': true,
  'strokes': [[[10, 20, 0, 500], [30, 40, 16, 600]]], 'canvas': {'width': 400, 'height': 150, 'dpi': 160}},
 'purchases': [
  {'line': 'L1', 'item': 'Swim card', 'supplier': 'Town pool', 'amountPence': 1500, 'vatPence': 250,
   'boughtOn': '2011-07-05', 'invoice': 'I-1', 'receipt': 'receipts/card.jpg'},
  {'line': null, 'item': 'Goggles', 'supplier': 'Shop', 'amountPence': 900, 'boughtOn': '2011-07-06',
   'reason': 'Eyes hurt'}],
 'expect': {'totalsPence': {'direct': 2500, 'thirdParty': 0, 'notional': 0, 'plan': 2500, 'cash': 2500},
  'schedules': {'direct': {'lumpPence': 0, 'recurringPence': 2500, 'instalments': [2500],
                           'flatShortfall': {'pence': 5, 'month': 1}}}}
})json");
}

} // namespace doorstep::documents::test
