// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/reader.h"

#include "paste/cellkind.h"
#include "paste/columns.h"
#include "paste/delimitedtext.h"
#include "paste/freetext.h"
#include "paste/htmltable.h"
#include "paste/jsonpaste.h"
#include "paste/markdowntable.h"

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// What decides on the shape of a paste: its beginning.
constexpr qsizetype SampleLength = 256 * 1024;
constexpr qsizetype SampleRecords = 1000;
constexpr qsizetype LongestMail = 4 * 1024 * 1024;
// A pool that size is not pasted. Very many rows are pairs: shorter ones would need more than ten
// times the memory that their text does.
constexpr qsizetype MostRows = 1'000'000;
constexpr qsizetype FewRows = 50'000;
constexpr qsizetype ShortestPair = 24;
// Words above a JSON document.
constexpr int MostJsonTries = 4;

qsizetype mostRowsIn(QStringView text)
{
    return std::clamp(text.size() / ShortestPair, FewRows, MostRows);
}

QList<Record> sampleOf(RecordSource &source)
{
    QList<Record> sample;
    Record record;
    while (sample.size() < SampleRecords && source.next(record))
        sample += record;
    return sample;
}

//! How well a way of cutting the text into cells fits.
struct Fit
{
    int pairs = 0;   //!< records with a number and an ID
    int singles = 0; //!< records with at least one of them

    bool isBetterThan(const Fit &other) const
    {
        return pairs != other.pairs ? pairs > other.pairs : singles > other.singles;
    }
};

Fit fitOf(const QList<Record> &sample)
{
    Fit fit;
    for (const Record &record : sample) {
        bool hasNumber = false;
        bool hasId = false;
        bool hasCertain = false;
        for (const QString &cell : record.cells) {
            const CellKind kind = kindOf(trimmedCell(cell));
            hasNumber |= kind == CellKind::Number;
            hasId |= kind == CellKind::Id || kind == CellKind::Opaque;
            hasCertain |= kind == CellKind::Number || kind == CellKind::Id;
        }
        fit.pairs += hasNumber && hasId ? 1 : 0;
        fit.singles += hasCertain || (hasId && record.cells.size() <= 2) ? 1 : 0;
    }
    return fit;
}

enum class Shape { Tabs, Semicolons, Commas, Pipes, Free };

std::unique_ptr<RecordSource> sourceFor(Shape shape, QStringView text)
{
    switch (shape) {
    case Shape::Tabs:
        return std::make_unique<DelimitedText>(text, u'\t');
    case Shape::Semicolons:
        return std::make_unique<DelimitedText>(text, u';');
    case Shape::Commas:
        return std::make_unique<DelimitedText>(text, u',');
    case Shape::Pipes:
        return std::make_unique<MarkdownTable>(text);
    case Shape::Free:
        return std::make_unique<FreeText>(text);
    }
    Q_UNREACHABLE();
}

Shape shapeOf(QStringView text)
{
    Shape best = Shape::Tabs;
    Fit bestFit;
    bool hasFit = false;
    for (const Shape shape :
         {Shape::Tabs, Shape::Semicolons, Shape::Commas, Shape::Pipes, Shape::Free}) {
        const auto source = sourceFor(shape, text);
        const QList<Record> sample = sampleOf(*source);
        const Fit fit = fitOf(sample);
        if (!hasFit || fit.isBetterThan(bestFit)) {
            best = shape;
            bestFit = fit;
            hasFit = true;
        }
        // Nearly every record is a pair: nothing else can fit better.
        if (bestFit.pairs > 0 && 10 * bestFit.pairs >= 9 * sample.size() && best == shape)
            break;
    }
    if (bestFit.singles > 0)
        return best;
    // Broken data only: the separator that is there.
    const QStringView line = text.first(std::max<qsizetype>(0, text.indexOf(u'\n')));
    const QStringView first = line.isEmpty() ? text : line;
    if (first.contains(u'\t'))
        return Shape::Tabs;
    if (first.contains(u';'))
        return Shape::Semicolons;
    return first.contains(u',') ? Shape::Commas : first.contains(u'|') ? Shape::Pipes : Shape::Tabs;
}

//! Mail: where most lines are quoted with ">" the marks go. Code fences of a chat go too.
QString withoutQuoting(QString text)
{
    if (text.size() > LongestMail || !(text.contains(u'>') || text.contains("```"_L1)))
        return text;
    const auto lines = QStringView(text).split(u'\n');
    qsizetype filled = 0;
    qsizetype quoted = 0;
    bool hasFences = false;
    for (const QStringView line : lines) {
        filled += line.trimmed().isEmpty() ? 0 : 1;
        quoted += line.startsWith(u'>') ? 1 : 0;
        hasFences |= line.startsWith("```"_L1);
    }
    const bool isMail = quoted > 0 && 2 * quoted >= filled;
    if (!isMail && !hasFences)
        return text;
    QString out;
    out.reserve(text.size());
    for (QStringView line : lines) {
        while (isMail && (line.startsWith(u'>') || line.startsWith("  >"_L1)))
            line = line.sliced(line.startsWith("> "_L1) ? 2 : 1);
        if (!line.startsWith("```"_L1))
            out += line;
        out += u'\n'; // a fence leaves its line, so that the numbers of the lines stay
    }
    return out;
}

tl::unexpected<Error> invalid(const QString &code, const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, code, sentence);
}

tl::unexpected<Error> noise()
{
    return invalid(u"paste_noise"_s,
                   u"No phone number and no ElevenLabs ID was found in this text."_s);
}

Result<PastedTable> labelled(PastedTable table, qsizetype mostRows)
{
    if (table.rows.isEmpty())
        return invalid(u"paste_empty"_s, u"There are headings but no rows below them."_s);
    if (table.rows.size() > mostRows) {
        return invalid(u"paste_too_large"_s,
                       u"There are more than %L1 rows. Paste them in parts."_s.arg(mostRows));
    }
    const auto hasNoNumber = [](const PastedRow &row) { return row.number.isEmpty(); };
    const auto hasNoId = [](const PastedRow &row) { return row.id.isEmpty(); };
    table.isSingleColumnOfIds = std::all_of(table.rows.begin(), table.rows.end(), hasNoNumber);
    table.isSingleColumnOfNumbers = std::all_of(table.rows.begin(), table.rows.end(), hasNoId);
    return table;
}

Result<PastedTable> collected(RecordSource &source, const Columns &columns, qsizetype mostRows)
{
    return labelled({collectRows(source, columns, mostRows), false, false}, mostRows);
}

Result<PastedTable> readTable(RecordSource &source, const QList<Record> &sample, qsizetype mostRows)
{
    const Columns columns = findColumns(sample);
    return columns.isUsable ? collected(source, columns, mostRows) : noise();
}

Result<PastedTable> readHtml(QStringView html)
{
    HtmlTable source(html);
    const QList<Record> sample = sampleOf(source);
    source.rewind();
    return readTable(source, sample, mostRowsIn(html));
}

Result<PastedTable> readWholeJson(QStringView text)
{
    const qsizetype mostRows = mostRowsIn(text);
    return readJson(text, mostRows).and_then([mostRows](PastedTable table) {
        return labelled(std::move(table), mostRows);
    });
}

//! JSON below an introduction or an answer's headers.
std::optional<PastedTable> readJsonBelowWords(QStringView text)
{
    const QStringView head = text.first(std::min(text.size(), SampleLength));
    int tries = 0;
    for (qsizetype end = head.indexOf(u'\n'); end >= 0 && tries < MostJsonTries;
         end = head.indexOf(u'\n', end + 1)) {
        const QStringView rest = text.sliced(end + 1);
        const bool isStart = rest.startsWith(u'[') || rest.startsWith(u'{');
        if (!isStart || !looksLikeJson(rest))
            continue;
        ++tries;
        if (auto table = readWholeJson(rest))
            return *std::move(table);
    }
    return {};
}

Result<PastedTable> readText(QStringView text)
{
    const QStringView head = text.first(std::min(text.size(), SampleLength));
    const Shape shape = shapeOf(head);
    const auto source = sourceFor(shape, text);
    if (shape == Shape::Free) {
        Columns columns;
        columns.number = 0;
        columns.id = 1;
        columns.isFreeText = true;
        return collected(*source, columns, mostRowsIn(text));
    }
    const QList<Record> sample = sampleOf(*sourceFor(shape, head));
    return readTable(*source, sample, mostRowsIn(text));
}

tl::unexpected<Error> tooLarge()
{
    return invalid(u"paste_too_large"_s, u"The text is larger than 50 MB. Paste it in parts."_s);
}

//! A text without invisible characters.
Result<PastedTable> readClean(QString text)
{
    const QString clean = withoutQuoting(std::move(text));
    if (QStringView(clean).trimmed().isEmpty())
        return invalid(u"paste_empty"_s, u"There is no text to read."_s);
    if (looksLikeJson(clean))
        return readWholeJson(clean);
    if (auto table = readJsonBelowWords(clean))
        return *std::move(table);
    if (clean.contains(u'<') && hasHtmlTable(clean))
        return readHtml(clean);
    return readText(clean);
}

} // namespace

Result<PastedTable> readPaste(const QByteArray &bytes)
{
    auto text = decodeText(bytes);
    if (!text)
        return tl::unexpected(text.error());
    return readClean(withoutInvisible(*std::move(text)));
}

Result<PastedTable> readPaste(const QString &text, const QString &html)
{
    if (std::max(text.size(), html.size()) > MaxPasteSize)
        return tooLarge();
    if (hasHtmlTable(html)) {
        const auto table = readHtml(html);
        if (table || text.isEmpty())
            return table;
    }
    return readClean(withoutInvisible(text));
}

} // namespace numberwell
