// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/draftids.h"

#include "common/recorddelegate.h"
#include "mapping/mappingmodel.h"

#include "paste/reader.h"

#include <QJsonObject>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace numberwell {

QHash<E164, QString> idsOf(const QJsonArray &draft)
{
    QHash<E164, QString> ids;
    for (const QJsonValue &row : draft) {
        const QString id = row[u"id"_s].toString();
        const auto number = E164::parse(row[u"number"_s].toString());
        if (number && !id.isEmpty())
            ids.insert(*number, id);
    }
    return ids;
}

std::optional<QString> singleIdIn(const QMimeData *clipboard)
{
    // An ID is short; whatever is long is read where it can be shown.
    constexpr qsizetype Longest = 1024;
    if (!clipboard || clipboard->text().size() > Longest)
        return {};
    const auto table = readPaste(clipboard->text());
    if (!table || !table->isSingleColumnOfIds || table->rows.size() != 1)
        return {};
    return table->rows.first().id;
}

bool giveId(MappingModel &model, const E164 &number, const QString &id)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex cell = model.index(row, MappingModel::NumberColumn);
        if (cell.data(CopyRole).toString() == number.toString())
            return model.setData(model.index(row, MappingModel::IdColumn), id);
    }
    return false;
}

} // namespace numberwell
