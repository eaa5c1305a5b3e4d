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

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// What decides on the shape of a paste: its beginning.
constexpr qsizetype SampleLength = 256 * 1024;
constexpr qsizetype SampleRecords = 1000;
constexpr qsizetype LongestMail = 4 * 1024 * 1024;
constexpr qsizetype MaxRows = 1'000'000;

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

Result<PastedTable> labelled(PastedTable table)
{
    if (table.rows.isEmpty())
        return invalid(u"paste_empty"_s, u"There are headings but no rows below them."_s);
    if (table.rows.size() > MaxRows)
        return invalid(u"paste_too_large"_s,
                       u"There are more than 1,000,000 rows. Paste them in parts."_s);
    const auto hasNoNumber = [](const PastedRow &row) { return row.number.isEmpty(); };
    const auto hasNoId = [](const PastedRow &row) { return row.id.isEmpty(); };
    table.isSingleColumnOfIds = std::all_of(table.rows.begin(), table.rows.end(), hasNoNumber);
    table.isSingleColumnOfNumbers = std::all_of(table.rows.begin(), table.rows.end(), hasNoId);
    return table;
}

Result<PastedTable> readTable(RecordSource &source, const QList<Record> &sample)
{
    const Columns columns = findColumns(sample);
    if (!columns.isUsable)
        return noise();
    return labelled({collectRows(source, columns), false, false});
}

Result<PastedTable> readHtml(const QString &html)
{
    HtmlTable source(html);
    const QList<Record> sample = sampleOf(source);
    source.rewind();
    return readTable(source, sample);
}

Result<PastedTable> readText(const QString &text)
{
    const QStringView head = QStringView(text).first(std::min(text.size(), SampleLength));
    const Shape shape = shapeOf(head);
    const auto source = sourceFor(shape, text);
    if (shape == Shape::Free) {
        Columns columns;
        columns.number = 0;
        columns.id = 1;
        return labelled({collectRows(*source, columns), false, false});
    }
    const QList<Record> sample = sampleOf(*sourceFor(shape, head));
    return readTable(*source, sample);
}

} // namespace

Result<PastedTable> readPaste(const QByteArray &bytes)
{
    return decodeText(bytes).and_then([](const QString &text) { return readPaste(text); });
}

Result<PastedTable> readPaste(const QString &text, const QString &html)
{
    if (std::max(text.size(), html.size()) > MaxPasteSize)
        return invalid(u"paste_too_large"_s,
                       u"The text is larger than 50 MB. Paste it in parts."_s);
    if (hasHtmlTable(html)) {
        const auto table = readHtml(html);
        if (table || text.isEmpty())
            return table;
    }
    const QString clean = withoutQuoting(withoutInvisible(text));
    if (QStringView(clean).trimmed().isEmpty())
        return invalid(u"paste_empty"_s, u"There is no text to read."_s);
    if (looksLikeJson(clean))
        return readJson(clean).and_then(labelled);
    if (clean.contains(u'<') && hasHtmlTable(clean))
        return readHtml(clean);
    return readText(clean);
}

} // namespace numberwell
