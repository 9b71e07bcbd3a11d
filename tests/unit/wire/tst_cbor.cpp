// Goal: one value has one encoding, and nothing else is ever read. Method: vectors of RFC 8949 appendix A,
// a table of bytes that must be refused and why, random values there and back, and 200,000 random inputs.
#include "random_bytes.h"
#include "sync/wire/cbor.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

class TestCbor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownEncodings_data();
    void knownEncodings();
    void refused_data();
    void refused();
    void mapsAreSortedByEncodedKey();
    void depthSixteenIsTheLimit();
    void declaredLengthsAreNotBelieved();
    void setKeepsEncodingOrder();
    void brokenTextsAreReplaced();
    void randomValuesComeBack();
    void randomBytesAreRefusedOrCanonical();
};

void TestCbor::knownEncodings_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* hex, const Value& value) {
        QTest::newRow(name) << QByteArray(hex) << hexOf(encode(value));
    };
    row("0", "00", 0);
    row("23", "17", 23);
    row("24", "1818", 24);
    row("100", "1864", 100);
    row("1000", "1903e8", 1000);
    row("1000000", "1a000f4240", 1000000);
    row("1000000000000", "1b000000e8d4a51000", 1000000000000);
    row("largest", "1bffffffffffffffff", 18446744073709551615ull);
    row("-1", "20", -1);
    row("-1000", "3903e7", -1000);
    row("smallest", "3b7fffffffffffffff", std::numeric_limits<std::int64_t>::min());
    row("false", "f4", false);
    row("true", "f5", true);
    row("null", "f6", nullptr);
    row("no bytes", "40", Bytes{});
    row("four bytes", "4401020304", Bytes{1, 2, 3, 4});
    row("no text", "60", "");
    row("u with dots", "62c3bc", "\xC3\xBC");
    row("clef", "64f0908591", "\xF0\x90\x85\x91");
    row("no items", "80", Value::Array{});
    row("1,2,3", "83010203", Value::Array{1, 2, 3});
    row("no members", "a0", Value::Map{});
    row("{1:2,3:4}", "a201020304", Value::Map{{1, 2}, {3, 4}});
    row("{a:1,b:[2,3]}", "a26161016162820203", Value::Map{{"b", Value::Array{2, 3}}, {"a", 1}});
}

void TestCbor::knownEncodings()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, expected);
    QCOMPARE(expected, hex);
    const Bytes bytes = fromHexLiteral(hex.constData());
    QVERIFY(checkCanonical(bytes).ok());
    const auto value = decode(bytes);
    QVERIFY(value.ok());
    QCOMPARE(hexOf(encode(value.value())), hex);
}

void TestCbor::refused_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const char* hex, const char* reason) {
        QTest::newRow(name) << QByteArray(hex) << QByteArray(reason);
    };
    row("nothing at all", "", "ends too early");
    row("5 in two bytes", "1805", "longer than needed");
    row("255 in three bytes", "1900ff", "longer than needed");
    row("65535 in five bytes", "1a0000ffff", "longer than needed");
    row("2^32-1 in nine bytes", "1b00000000ffffffff", "longer than needed");
    row("-6 in two bytes", "3805", "longer than needed");
    row("length 1 in two bytes", "580100", "longer than needed");
    row("array count in two bytes", "980100", "longer than needed");
    row("map count in two bytes", "b8010000", "longer than needed");
    row("head cut off", "19ff", "ends too early");
    row("bytes cut off", "4401", "ends too early");
    row("array cut off", "8201", "ends too early");
    row("map without its value", "a101", "ends too early");
    row("trailing byte", "0000", "follow after the end");
    row("trailing null", "80f6", "follow after the end");
    row("same key twice", "a201020103", "there twice");
    row("keys out of order", "a203040102", "not in order");
    row("short key after long", "a2181801 0102", "not in order");
    row("text key before number", "a261610101 02", "not in order");
    row("indefinite array", "9f01ff", "not given in advance");
    row("indefinite map", "bf0102ff", "not given in advance");
    row("indefinite bytes", "5f4101ff", "not given in advance");
    row("indefinite text", "7f6161ff", "not given in advance");
    row("break alone", "ff", "unknown simple value");
    row("half float", "f93c00", "with a fraction");
    row("float", "fa47c35000", "with a fraction");
    row("double", "fb3ff199999999999a", "with a fraction");
    row("not a number", "f97e00", "with a fraction");
    row("undefined", "f7", "unknown simple value");
    row("simple 16", "f0", "unknown simple value");
    row("simple 255", "f8ff", "unknown simple value");
    row("date tag", "c074323031332d30332d3231", "tag");
    row("bignum tag", "c249010000000000000000", "tag");
    row("reserved 28", "1c", "reserved code");
    row("reserved 30", "7e", "reserved code");
    row("negative beyond 64 bit", "3b8000000000000000", "negative number is too large");
    row("text: lone continuation", "6180", "not UTF-8");
    row("text: overlong slash", "62c0af", "not UTF-8");
    row("text: surrogate", "63eda080", "not UTF-8");
    row("text: above U+10FFFF", "64f4908080", "not UTF-8");
    row("text: cut off", "62e282", "not UTF-8");
    row("fault deep inside", "8181a10182f41805", "at byte 6");
}

void TestCbor::refused()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, reason);
    const Bytes bytes = fromHexLiteral(hex.replace(' ', "").constData());
    const Status checked = checkCanonical(bytes);
    QVERIFY(!checked.ok());
    QVERIFY2(QByteArray::fromStdString(checked.error().text).contains(reason), checked.error().text.c_str());
    QVERIFY(checked.error().code == ErrorCode::Damaged);
    QVERIFY(!decode(bytes).ok());
}

void TestCbor::mapsAreSortedByEncodedKey()
{
    const Value map{Value::Map{{"aa", 1}, {-1, 2}, {"b", 3}, {100, 4}, {10, 5}, {false, 6}, {Bytes{1}, 7}}};
    // RFC 8949 section 4.2.1: 10, 100, -1, then by major type
    QCOMPARE(hexOf(encode(map)), QByteArray("a70a051864042002410107616203626161"
                                            "01f406"));
    QVERIFY(checkCanonical(encode(map)).ok());
}

void TestCbor::depthSixteenIsTheLimit()
{
    Bytes sixteen(15, 0x81);
    sixteen.push_back(0x80);
    QVERIFY(checkCanonical(sixteen).ok());
    QVERIFY(decode(sixteen).ok());
    Bytes seventeen(16, 0x81);
    seventeen.push_back(0x80);
    QVERIFY(!checkCanonical(seventeen).ok());
    QVERIFY(!decode(Bytes(100'000, 0x81)).ok());
}

void TestCbor::declaredLengthsAreNotBelieved()
{
    for (const char* hex : {"9bffffffffffffffff", "bbffffffffffffffff", "5bffffffffffffffff",
                            "7bffffffffffffffff", "9affffffff00", "ba7fffffff0000", "5a7fffffff00"}) {
        const auto value = decode(fromHexLiteral(hex));
        QVERIFY(!value.ok());
        QVERIFY(QByteArray::fromStdString(value.error().text).contains("ends too early"));
    }
}

void TestCbor::setKeepsEncodingOrder()
{
    Value map;
    for (const std::uint64_t key : {300u, 2u, 70000u, 24u, 2u})
        map.set(key, Value(key));
    QCOMPARE(map.asMap()->size(), std::size_t{4});
    const auto back = decode(encode(map));
    QVERIFY(back.ok());
    QVERIFY(back.value() == map);
    QVERIFY(map.at(24) && map.at(24)->asUint() == 24u);
    QVERIFY(!map.at(25));
    QVERIFY(!Value(1).at(1));
}

void TestCbor::brokenTextsAreReplaced()
{
    QCOMPARE(hexOf(encode(std::string("a\xFFz"))), QByteArray("6561efbfbd7a"));
    QVERIFY(checkCanonical(encode(std::string("\xED\xA0\x80\xC3"))).ok());
}

void TestCbor::randomValuesComeBack()
{
    Chance chance(1);
    for (int i = 0; i < 20'000; ++i) {
        const Value value = randomValue(chance, 5);
        const Bytes bytes = encode(value);
        const auto back = decode(bytes);
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text.c_str());
        QVERIFY(back.value() == value);
        QVERIFY(encode(back.value()) == bytes);
    }
}

void TestCbor::randomBytesAreRefusedOrCanonical()
{
    Chance chance(2);
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        const bool almost = i % 4 == 0;
        const Bytes bytes =
            almost ? mutated(chance, encode(randomValue(chance, 3))) : chance.bytes(chance.below(24));
        const auto value = decode(bytes);
        QCOMPARE(value.ok(), checkCanonical(bytes).ok());
        if (!value.ok())
            continue;
        ++accepted;
        if (encode(value.value()) != bytes)
            QFAIL(("accepted bytes that are not canonical: " + toHex(bytes)).c_str());
    }
    QVERIFY2(accepted > 10'000, "the inputs reach the decoder too seldom to mean anything");
}

QTEST_APPLESS_MAIN(TestCbor)
#include "tst_cbor.moc"
