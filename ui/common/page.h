// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace numberwell {

class Banner;
class PageHeader;

/*!
 * One place of the rail. The window owns it and asks nothing of it but this.
 *
 * A page is built without data and paints before any arrives. It brings its header with it and
 * puts its content into body().
 */
class Page : public QWidget
{
    Q_OBJECT

public:
    //! \a id is stable ("pool"): object name, remembered page, tests.
    Page(const QString &id,
         const QString &title,
         const QString &iconName,
         QWidget *parent = nullptr);

    QString id() const { return objectName(); }
    const QString &title() const { return m_title; }
    const QString &iconName() const { return m_iconName; }

    PageHeader *header() const { return m_header; }
    QVBoxLayout *body() const { return m_body; }

    //! Called each time the page comes to the front.
    virtual void activated() {}
    //! F5.
    virtual void refresh() {}

    //! The window's banner goes between header and body of the page in front.
    void adoptBanner(Banner *banner);

signals:
    //! A short word for the status bar: "20 numbers copied".
    void statusMessage(const QString &text);
    //! Asks the window to bring another page to the front, by its id.
    void pageRequested(const QString &id);
    //! Asks for the purchase wizard.
    void buyRequested(int count, const QString &areaCode = {});

private:
    QString m_title;
    QString m_iconName;
    PageHeader *m_header = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace numberwell
