// Passphrases are moved into guarded memory at once and never printed.
#include "sync/office/cli/passphrase.h"

#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace doorstep::office {

namespace {

/// Switches the terminal's echo off as long as it lives.
class NoEcho {
public:
    NoEcho()
    {
        m_known = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (m_known)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before{};
    bool m_known = false;
};

Result<crypto::SecretBytes> usable(std::string& text)
{
    if (!text.empty() && text.back() == '\r')
        text.pop_back();
    if (text.empty())
        return Error{ErrorCode::InvalidInput, "The passphrase is empty."};
    return crypto::SecretBytes::takeFrom(text);
}

Result<crypto::SecretBytes> ask(const char* question)
{
    std::cerr << question << std::flush;
    std::string line;
    {
        const NoEcho quiet;
        std::getline(std::cin, line);
    }
    std::cerr << '\n';
    return usable(line);
}

} // namespace

Result<crypto::SecretBytes> readPassphrase(const std::string& file, bool twice)
{
    if (!file.empty()) {
        std::ifstream stream(file, std::ios::binary);
        std::string line;
        if (!stream || !std::getline(stream, line))
            return Error{ErrorCode::InvalidInput, "The passphrase file cannot be read."};
        return usable(line);
    }
    if (const char* value = std::getenv("DOORSTEP_PASSPHRASE")) {
        std::string text = value;
        return usable(text);
    }
    if (::isatty(STDIN_FILENO) == 0)
        return Error{ErrorCode::InvalidInput, "Give the passphrase with --passphrase-file or at a terminal."};
    auto first = ask("Passphrase: ");
    if (!first.ok() || !twice)
        return first;
    const auto second = ask("The same again: ");
    if (!second.ok() || !first.value().equals(second.value()))
        return Error{ErrorCode::InvalidInput, "The two passphrases differ."};
    return first;
}

} // namespace doorstep::office
