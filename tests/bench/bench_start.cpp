// From the start of the process to the first frame of the app, locked.
#include "tests/support/whole_product.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <benchmark/benchmark.h>

using namespace doorstep::test;

namespace {

void firstFrame(benchmark::State& state)
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    for (auto _ : state) {
        QProcess app;
        app.setProcessEnvironment(environment);
        app.start(QStringLiteral(DOORSTEP_BIN_DIR "/doorstep"),
                  {QStringLiteral("--vault"), folder.path(), QStringLiteral("--quit-after-first-frame")});
        require(app.waitForFinished(30'000) && app.exitCode() == 0, "the app shows a frame and ends");
    }
}
BENCHMARK(firstFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(7);

} // namespace
