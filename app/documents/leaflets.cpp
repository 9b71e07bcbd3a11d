// The leaflets as one list, and as plain lines.
#include "app/documents/leaflet_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace doorstep::documents {

std::span<const Leaflet> leaflets()
{
    static const std::vector<Leaflet> all = [] {
        std::vector<Leaflet> list;
        for (const auto& part : {leafletsAboutTheBudget(), leafletsAboutUsingIt()})
            list.insert(list.end(), part.begin(), part.end());
        return list;
    }();
    return all;
}

const Leaflet* leaflet(const QString& key)
{
    const auto all = leaflets();
    const auto found =
        std::ranges::find_if(all, [&key](const Leaflet& one) { return key == QLatin1String(one.key); });
    return found == all.end() ? nullptr : &*found;
}

QString leafletText(const char* source)
{
    return QCoreApplication::translate("Leaflets", source);
}

QString leafletAsText(const Leaflet& leaflet, LeafletForm form)
{
    QString text = leafletText(leaflet.title) + QStringLiteral("\n\n");
    if (form == LeafletForm::EasyRead) {
        for (const LeafletIdea& idea : leaflet.ideas)
            text += leafletText(idea.text) + u'\n';
        return text;
    }
    for (const LeafletPart& part : leaflet.parts) {
        if (part.heading[0] != '\0')
            text += leafletText(part.heading) + u'\n';
        for (const char* each : part.texts)
            text += (part.list ? QStringLiteral("- ") : QString()) + leafletText(each) + u'\n';
        text += u'\n';
    }
    return text.trimmed() + u'\n';
}

QString leafletFileName(const Leaflet& leaflet, LeafletForm form)
{
    const QString key = QString::fromLatin1(leaflet.key);
    return form == LeafletForm::EasyRead ? key + QStringLiteral("-easy-read.pdf")
                                         : key + QStringLiteral(".pdf");
}

} // namespace doorstep::documents
