// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/areathresholdssetting.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "settings/areathresholdsmodel.h"

#include "domain/areacode.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int MostVisibleRows = 6;
constexpr int CodeWidth = 120;
constexpr int NumberWidth = 120;

//! What an admin set, without the level, which moves by itself.
bool isSame(const QList<AreaThreshold> &first, const QList<AreaThreshold> &second)
{
    return std::equal(first.cbegin(),
                      first.cend(),
                      second.cbegin(),
                      second.cend(),
                      [](const AreaThreshold &one, const AreaThreshold &other) {
                          return one.areaCode == other.areaCode && one.threshold == other.threshold;
                      });
}

} // namespace

AreaThresholdsSetting::AreaThresholdsSetting(const QString &objectName,
                                             const QString &accessibleName,
                                             QWidget *parent)
    : SettingField(objectName, parent)
    , m_model(new AreaThresholdsModel(this))
    , m_table(named(new QTableView(this), objectName, accessibleName))
{
    setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(AreaThresholdsModel::Area, QHeaderView::Stretch);
    m_table->setColumnWidth(AreaThresholdsModel::Ready, NumberWidth);
    m_table->setColumnWidth(AreaThresholdsModel::Threshold, NumberWidth);

    auto *row = new QWidget(this);
    m_code = named(new QLineEdit(row), u"newAreaCode"_s, tr("Area code to watch"));
    m_code->setPlaceholderText(u"604"_s);
    m_code->setFixedWidth(CodeWidth);
    auto *add = makeButton(tr("Add area &code"), u"addAreaCode"_s, row);
    m_remove = makeButton(tr("Remo&ve area code"), u"removeAreaCode"_s, row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, grid::Unit);
    layout->setSpacing(grid::Unit);
    layout->addWidget(m_code);
    layout->addWidget(add);
    layout->addStretch(1);
    layout->addWidget(m_remove);
    // One control: the field's own layout knows the height of one beside its note.
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_table);
    addControl(both);
    connect(add, &QPushButton::clicked, this, &AreaThresholdsSetting::addTyped);
    connect(m_code, &QLineEdit::returnPressed, this, &AreaThresholdsSetting::addTyped);
    connect(m_code, &QLineEdit::textEdited, this, &SettingField::clearError);
    connect(m_remove, &QPushButton::clicked, this, &AreaThresholdsSetting::removeSelected);
    connect(m_model, &AreaThresholdsModel::edited, this, &SettingField::edited);
    connect(m_model, &AreaThresholdsModel::edited, this, &AreaThresholdsSetting::updateTable);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &AreaThresholdsSetting::updateTable);
    updateTable();
}

void AreaThresholdsSetting::setSaved(const QList<AreaThreshold> &areas)
{
    const bool keepsTyped = isEdited();
    m_saved = areas;
    if (!keepsTyped)
        m_model->merge(areas);
    updateTable();
}

const QList<AreaThreshold> &AreaThresholdsSetting::areas() const
{
    return m_model->rows();
}

bool AreaThresholdsSetting::isEdited() const
{
    return !isSame(m_model->rows(), m_saved);
}

QWidget *AreaThresholdsSetting::control() const
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_code;
}

void AreaThresholdsSetting::addTyped()
{
    const auto code = AreaCode::parse(m_code->text().trimmed());
    if (!code) {
        m_code->setFocus();
        return showError(tr("An area code has three digits, the first 2 to 9, the second 0 to 8, "
                            "like 604."));
    }
    m_model->add(code->toString());
    m_code->clear();
    const int row = m_model->rowOf(code->toString());
    m_table->setCurrentIndex(m_model->index(row, AreaThresholdsModel::Threshold));
    m_table->setFocus();
}

void AreaThresholdsSetting::removeSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_model->remove(current.row());
    control()->setFocus();
}

void AreaThresholdsSetting::updateTable()
{
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0);
    m_remove->setVisible(rows > 0);
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    const int height = m_table->horizontalHeader()->sizeHint().height()
                       + grid::RowHeight * std::min(rows, MostVisibleRows)
                       + 2 * m_table->frameWidth();
    m_table->setFixedHeight(height);
}

} // namespace numberwell
