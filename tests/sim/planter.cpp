// Writes copies of the product's sources with the bugs of plants.cpp in them. A build tool, never installed.
#include "tests/sim/plants.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string readText(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeText(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::size_t countOf(const std::string& text, const std::string& what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

std::string replacement(const doorstep::sim::Plant& plant)
{
    const std::string chosen = "::doorstep::sim::isPlanted(\"" + std::string(plant.name) + "\")";
    std::string text = plant.replace;
    for (std::size_t at = text.find("PLANTED"); at != std::string::npos; at = text.find("PLANTED", at))
        text.replace(at, 7, chosen);
    return text;
}

// The build names the copies it compiles. One that no bug is planted in any more would not be written, and an
// old copy in the build folder would hide that until the next clean checkout.
bool asTheBuildExpects(const std::map<std::string, std::string>& written,
                       const std::set<std::string>& expected)
{
    bool same = true;
    for (const std::string& file : expected)
        if (!written.contains(file)) {
            std::fprintf(stderr, "planter: no bug is planted in %s: take it out of planted_sources\n",
                         file.c_str());
            same = false;
        }
    for (const auto& [file, text] : written)
        if (!expected.contains(file)) {
            std::fprintf(stderr, "planter: %s is not in planted_sources\n", file.c_str());
            same = false;
        }
    return same;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4)
        return 2;
    const fs::path source = argv[1];
    const fs::path out = argv[2];
    const std::set<std::string> expected(argv + 3, argv + argc);
    std::map<std::string, std::string> texts;
    std::vector<std::string> rooted;
    for (const auto& plant : doorstep::sim::plants()) {
        auto [at, fresh] = texts.try_emplace(plant.file);
        if (fresh)
            at->second = "namespace doorstep::sim { bool isPlanted(const char* name); }\n" +
                         readText(source / plant.file);
        const std::size_t places = countOf(at->second, plant.find);
        if (places != 1) {
            // The build goes on, so that a changed line of the product stops nobody; the test says it.
            std::fprintf(stderr, "planter: %s: its place is there %zu times in %s\n", plant.name, places,
                         plant.file);
            continue;
        }
        at->second.replace(at->second.find(plant.find), std::string(plant.find).size(), replacement(plant));
        rooted.push_back(plant.name);
    }
    if (!asTheBuildExpects(texts, expected))
        return 1;
    for (const auto& [file, text] : texts)
        writeText(out / file, text);
    std::string table = "#include <set>\n#include <string>\n"
                        "namespace doorstep::sim {\nconst std::set<std::string>& rootedPlants()\n{\n"
                        "    static const std::set<std::string> names = {";
    for (const std::string& name : rooted)
        table += "\"" + name + "\", ";
    writeText(out / "rooted.cpp", table + "};\n    return names;\n}\n}\n");
    return 0;
}
