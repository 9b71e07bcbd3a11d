// Reading a passphrase without showing it and without leaving it in ordinary memory longer than needed.
#include "app/ctl/passphrase.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <termios.h>
#include <unistd.h>

namespace doorstep::ctl {
namespace {

constexpr std::size_t passphraseBytesMax = 4096;

void dropLineEnd(std::string& text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
}

Result<crypto::SecretBytes> taken(std::string text)
{
    dropLineEnd(text);
    if (text.empty())
        return Error{ErrorCode::InvalidInput, "The passphrase is empty."};
    return crypto::SecretBytes::takeFrom(text);
}

/// Terminal without echo for as long as it lives; the old state comes back whatever happens.
class NoEcho {
public:
    NoEcho()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_changed)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~NoEcho()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

std::string prompt(const char* words)
{
    std::fputs(words, stderr);
    std::fflush(stderr);
    const NoEcho quiet;
    std::string text;
    text.reserve(passphraseBytesMax); // no copies left behind by growing
    for (int c = std::getchar(); c != EOF && c != '\n' && text.size() < passphraseBytesMax;
         c = std::getchar())
        text.push_back(static_cast<char>(c));
    std::fputc('\n', stderr);
    return text;
}

Result<crypto::SecretBytes> fromFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    text.reserve(passphraseBytesMax);
    if (!stream || !std::getline(stream, text) || text.size() > passphraseBytesMax)
        return Error{ErrorCode::NotFound, "The passphrase file cannot be read or is empty."};
    return taken(std::move(text));
}

} // namespace

Result<crypto::SecretBytes> readPassphrase(const std::filesystem::path& file, Ask ask)
{
    if (!file.empty())
        return fromFile(file);
    if (const char* text = std::getenv("DOORSTEP_PASSPHRASE"))
        return taken(text);
    if (isatty(STDIN_FILENO) == 0)
        return Error{
            ErrorCode::InvalidInput,
            "No passphrase: give --passphrase-file or set DOORSTEP_PASSPHRASE; there is no terminal to ask."};
    Result<crypto::SecretBytes> first = taken(prompt("Passphrase: "));
    if (!first.ok() || ask == Ask::Once)
        return first;
    const Result<crypto::SecretBytes> second = taken(prompt("The same again: "));
    if (!second.ok() || !first.value().equals(second.value()))
        return Error{ErrorCode::InvalidInput, "The two passphrases are not the same."};
    return first;
}

} // namespace doorstep::ctl
