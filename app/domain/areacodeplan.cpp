// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/areacodeplan.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace numberwell::areacodeplan {

namespace {

struct State
{
    const char *country;
    const char *name;
    //! Places, set apart by blanks; the codes of one place by slashes, the oldest first. An overlay
    //! of two places stands in both.
    const char *places;
};

// As assigned by the North American Numbering Plan Administrator and, for Canada, the Canadian
// Numbering Administrator. A code that is missing here is looked up in the number plan's library.
constexpr State States[] = {
    {"CA", "Alberta", "403/587/825/368 780/587/825/368"},
    {"CA", "British Columbia", "604/778/236/672/257 250/778/236/672/257"},
    {"CA", "Manitoba", "204/431/584"},
    {"CA", "New Brunswick", "506/428"},
    {"CA", "Newfoundland and Labrador", "709/879"},
    {"CA", "Nova Scotia/Prince Edward Island", "902/782/851"},
    {"CA",
     "Ontario",
     "416/647/437/942 519/226/548/382 613/343/753 705/249/683 807 "
     "905/289/365/742"},
    {"CA", "Quebec", "418/581/367 450/579/354 514/438/263 819/873/468"},
    {"CA", "Saskatchewan", "306/639/474"},
    {"CA", "Yukon, Northwest Territories and Nunavut", "867"},
    {"US", "Alabama", "205/659 251 256/938 334/483"},
    {"US", "Alaska", "907"},
    {"US", "Arizona", "602/480/623 520 928"},
    {"US", "Arkansas", "479 501 870/327"},
    {"US",
     "California",
     "209/350 213/323/738 310/424 408/669 415/628 510/341 530/837 559/357 "
     "562 619/858 626 650 661 707/369 714/657 760/442 805/820 818/747 831 "
     "909/840 916/279 925 949 951"},
    {"US", "Colorado", "303/720/983 719 970/748"},
    {"US", "Connecticut", "203/475 860/959"},
    {"US", "Delaware", "302"},
    {"US",
     "Florida",
     "239 305/786/645 352 386 407/321/689 561/728 727 772 813/656 850/448 "
     "863 904/324 941 954/754"},
    {"US", "Georgia", "229 404/678/470/943 770/678/470/943 478 706/762 912"},
    {"US", "Hawaii", "808"},
    {"US", "Idaho", "208/986"},
    {"US", "Illinois", "217/447 309/861 312/773/872 618/730 630/331 708/464 815/779 847/224"},
    {"US", "Indiana", "219 260 317/463 574 765 812/930"},
    {"US", "Iowa", "319 515 563 641 712"},
    {"US", "Kansas", "316 620 785 913"},
    {"US", "Kentucky", "270/364 502 606 859"},
    {"US", "Louisiana", "225 318/457 337 504 985"},
    {"US", "Maine", "207"},
    {"US", "Maryland", "301/240/227 410/443/667"},
    {"US", "Massachusetts", "413 508/774 617/857 781/339 978/351"},
    {"US", "Michigan", "231 248/947 269 313/679 517 586 616 734 810 906 989"},
    {"US", "Minnesota", "218 320 507/924 612 651 763 952"},
    {"US", "Mississippi", "228 601/769 662/471"},
    {"US", "Missouri", "314/557 417 573/235 636 660 816/975"},
    {"US", "Montana", "406"},
    {"US", "Nebraska", "308 402/531"},
    {"US", "Nevada", "702/725 775"},
    {"US", "New Hampshire", "603"},
    {"US", "New Jersey", "201/551 609/640 732/848 856 908 973/862"},
    {"US", "New Mexico", "505 575"},
    {"US",
     "New York",
     "212/646/332/917 718/347/929/917 315/680 516/363 518/838 585 607 "
     "631/934 716/624 845/329 914"},
    {"US", "North Carolina", "252 336/743 704/980 828 910/472 919/984"},
    {"US", "North Dakota", "701"},
    {"US", "Ohio", "216 330/234 419/567 440/436 513/283 614/380 740/220 937/326"},
    {"US", "Oklahoma", "405/572 580 918/539"},
    {"US", "Oregon", "503/971 541/458"},
    {"US", "Pennsylvania", "215/267/445 412/878 724/878 570/272 610/484/835 717/223 814/582"},
    {"US", "Rhode Island", "401"},
    {"US", "South Carolina", "803/839 843/854 864/821"},
    {"US", "South Dakota", "605"},
    {"US", "Tennessee", "423/729 615/629 731 865 901 931"},
    {"US",
     "Texas",
     "210/726 214/972/469/945 254 325 361 409 432 512/737 "
     "713/281/832/346/621 806 817/682 830 903/430 915 936 940 956 979"},
    {"US", "Utah", "435 801/385"},
    {"US", "Vermont", "802"},
    {"US", "Virginia", "276 434 540/826 703/571 757/948 804/686"},
    {"US", "Washington State", "206/564 253/564 360/564 425/564 509"},
    {"US", "Washington D.C.", "202/771"},
    {"US", "West Virginia", "304/681"},
    {"US", "Wisconsin", "262 414 608/353 715/534 920/274"},
    {"US", "Wyoming", "307"},
};

struct Entry
{
    const State *state = nullptr;
    QStringList overlays = {};
};

void addPlace(QMap<QString, Entry> &entries, const State &state, const QStringList &codes)
{
    for (const QString &code : codes) {
        Entry &entry = entries[code];
        entry.state = &state;
        for (const QString &other : codes) {
            if (other != code && !entry.overlays.contains(other))
                entry.overlays << other;
        }
    }
}

const QMap<QString, Entry> &entries()
{
    static const QMap<QString, Entry> made = [] {
        QMap<QString, Entry> result;
        for (const State &state : States) {
            for (const QString &place : QString::fromLatin1(state.places).split(u' '))
                addPlace(result, state, place.split(u'/'));
        }
        return result;
    }();
    return made;
}

} // namespace

QString country(const QString &areaCode)
{
    const State *state = entries().value(areaCode).state;
    return state ? QString::fromLatin1(state->country) : QString();
}

QString state(const QString &areaCode)
{
    const State *state = entries().value(areaCode).state;
    return state ? QString::fromLatin1(state->name) : QString();
}

QStringList overlays(const QString &areaCode)
{
    return entries().value(areaCode).overlays;
}

QStringList elsewhereInState(const QString &areaCode)
{
    const Entry own = entries().value(areaCode);
    QStringList others;
    if (!own.state)
        return others;
    for (auto entry = entries().cbegin(); entry != entries().cend(); ++entry) {
        if (entry->state == own.state && entry.key() != areaCode
            && !own.overlays.contains(entry.key()))
            others << entry.key();
    }
    return others;
}

} // namespace numberwell::areacodeplan
