// The real disk, which can die at a chosen step or refuse one, and remembers what it was asked to do.
#pragma once

#include "crypto/vault/disk.h"

#include <string>
#include <vector>

namespace doorstep::testing {

/// Steps are counted from 1. After the step it dies at nothing is written any more, as after a power cut;
/// of a write it dies in, the first half arrives. Reading still works and is not counted.
class FaultDisk final : public crypto::Disk {
public:
    int dieAt = 0;    ///< 0 = never
    int refuseAt = 0; ///< one step fails with DiskFull, the next ones work again
    std::vector<std::string> steps;

    Result<std::unique_ptr<crypto::DiskFile>> open(const std::filesystem::path& file, Mode mode) override
    {
        if (mode != Mode::Read) {
            if (const Status may = step("create"); !may)
                return may.error();
        }
        auto opened = m_real->open(file, mode);
        if (!opened)
            return opened.error();
        return std::unique_ptr<crypto::DiskFile>(std::make_unique<File>(*this, std::move(opened).value()));
    }
    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        const Status may = step("rename");
        return may ? m_real->rename(from, to) : may;
    }
    Status remove(const std::filesystem::path& file) override
    {
        const Status may = step("remove");
        return may ? m_real->remove(file) : may;
    }
    Status syncFolder(const std::filesystem::path& folder) override
    {
        const Status may = step("sync folder");
        return may ? m_real->syncFolder(folder) : may;
    }
    [[nodiscard]] bool isDead() const { return m_dead; }

private:
    class File final : public crypto::DiskFile {
    public:
        File(FaultDisk& disk, std::unique_ptr<crypto::DiskFile> real)
            : m_disk(disk)
            , m_real(std::move(real))
        {}
        Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
        {
            return m_real->readAt(out, offset);
        }
        Status writeAt(BytesView data, std::int64_t offset) override
        {
            const bool alive = !m_disk.m_dead;
            const Status may = m_disk.step("write");
            if (may)
                return m_real->writeAt(data, offset);
            if (alive)
                static_cast<void>(m_real->writeAt(data.first(data.size() / 2), offset));
            return may;
        }
        Status truncate(std::int64_t size) override
        {
            const Status may = m_disk.step("truncate");
            return may ? m_real->truncate(size) : may;
        }
        Result<std::int64_t> size() override { return m_real->size(); }
        Status sync() override
        {
            const Status may = m_disk.step("sync");
            return may ? m_real->sync() : may;
        }

    private:
        FaultDisk& m_disk;
        std::unique_ptr<crypto::DiskFile> m_real;
    };

    Status step(const char* what)
    {
        steps.emplace_back(what);
        const int number = static_cast<int>(steps.size());
        if (number == dieAt)
            m_dead = true;
        if (m_dead)
            return Error{ErrorCode::Storage, "The power is cut."};
        if (number == refuseAt)
            return Error{ErrorCode::DiskFull, "This device has no free space left. Nothing was changed."};
        return done();
    }

    std::shared_ptr<crypto::Disk> m_real = crypto::makeSystemDisk();
    bool m_dead = false;
};

} // namespace doorstep::testing
