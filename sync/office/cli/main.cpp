// doorstep-office: the office's server and its administration.
#include "sync/office/backup.h"
#include "sync/office/cli/commands.h"
#include "sync/office/cli/passphrase.h"
#include "sync/office/cli/serve.h"
#include "sync/office/import/patient_import.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using namespace doorstep;
using namespace doorstep::office;

int refuse(const Error& error)
{
    std::cerr << error.text << '\n';
    return 1;
}

int runInit(const Options& options)
{
    const auto passphrase = readPassphrase(options.passphraseFile, true);
    if (!passphrase.ok())
        return refuse(passphrase.error());
    SystemClock clock;
    SystemRandom random;
    const auto made = Office::init(options.data, passphrase.value().view(), options.organisation,
                                   options.administrator, clock, random);
    if (!made.ok())
        return refuse(made.error());
    std::cout
        << "The data folder is ready.\n"
        << "Administrator: " << made.value().administrator.hex() << '\n'
        << "Recovery code: " << crypto::toCrockford(made.value().recoverySecret.view()) << '\n'
        << "Write the recovery code down and lock it away: it opens the data folder when the passphrase is\n"
        << "lost, and it is not shown again.\n";
    return 0;
}

int runRestore(const Options& options)
{
    const auto passphrase = readPassphrase(options.passphraseFile, false);
    if (!passphrase.ok())
        return refuse(passphrase.error());
    SystemClock clock;
    SystemRandom random;
    if (Status restored =
            restoreBackup(options.folder, options.data, passphrase.value().view(), clock, random);
        !restored.ok())
        return refuse(restored.error());
    std::cout
        << "The data folder is ready. Every tablet reads everything again and sends what the copy lacks.\n";
    return 0;
}

Result<std::map<std::string, Bytes>> readInput(const Options& options)
{
    std::map<std::string, Bytes> files;
    for (const std::string& name : inputFiles(options)) {
        std::ifstream stream(name, std::ios::binary);
        if (!stream)
            return Error{ErrorCode::NotFound, name + ": The file cannot be read."};
        Bytes content;
        std::array<char, 65536> piece;
        while (content.size() <= importBytesMax && stream.read(piece.data(), piece.size()).gcount() > 0)
            content.insert(content.end(), piece.begin(), piece.begin() + stream.gcount());
        if (stream.bad() || (content.empty() && !stream.eof()))
            return Error{ErrorCode::Storage, name + ": The file cannot be read."};
        files[name] = std::move(content);
    }
    return files;
}

Result<ControlReply> runHere(const Options& options, const std::map<std::string, Bytes>& files)
{
    const auto passphrase = readPassphrase(options.passphraseFile, false);
    if (!passphrase.ok())
        return passphrase.error();
    SystemClock clock;
    SystemRandom random;
    const auto office = Office::open(options.data, passphrase.value().view(), clock, random);
    if (!office.ok())
        return office.error();
    return runCommand(*office.value(), options, files);
}

/// As the person who asks means them, wherever the office that answers runs.
std::vector<std::string> withWholePaths(std::vector<std::string> arguments, const Options& options)
{
    if (options.command != Command::RescueOpen && options.command != Command::ImportRescue &&
        options.command != Command::Backup)
        return arguments;
    for (std::string& argument : arguments) {
        if (argument == options.bundle || argument == options.into ||
            argument == options.folderPassphraseFile || argument == options.folder)
            argument = std::filesystem::absolute(argument).string();
    }
    return arguments;
}

int finish(const ControlReply& reply)
{
    std::cout << reply.out << std::flush;
    std::cerr << reply.err << std::flush;
    for (const auto& [name, bytes] : reply.files) {
        std::ofstream stream(name, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (!stream)
            return refuse({ErrorCode::Storage, name + ": The file cannot be written."});
    }
    return reply.exitCode;
}

int run(std::vector<std::string> arguments)
{
    Options options;
    if (const auto code = parseCommandLine(arguments, options, std::cout, std::cerr))
        return *code;
    arguments = withWholePaths(std::move(arguments), options);
    for (std::string* path :
         {&options.bundle, &options.into, &options.folderPassphraseFile, &options.folder}) {
        if (!path->empty())
            *path = std::filesystem::absolute(*path).string();
    }
    spdlog::set_default_logger(spdlog::stderr_logger_mt("office"));
    if (Status ready = crypto::initialise(); !ready.ok())
        return refuse(ready.error());
    if (options.command == Command::Init)
        return runInit(options);
    if (options.command == Command::Restore)
        return runRestore(options);
    if (options.command == Command::Serve)
        return runServe(options);
    const auto files = readInput(options);
    if (!files.ok())
        return refuse(files.error());
    const auto answered = askServer(options.data, {arguments, files.value()});
    if (!answered.ok())
        return refuse(answered.error());
    if (answered.value())
        return finish(*answered.value());
    const auto here = runHere(options, files.value());
    return here.ok() ? finish(here.value()) : refuse(here.error());
}

} // namespace

int main(int argc, char** argv)
{
    return run({argv + 1, argv + argc});
}
