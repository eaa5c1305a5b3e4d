// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/errortext.h"
#include "settings/secretsetting.h"
#include "settings/textsetting.h"

#include "config/configuration.h"

#include <QCoroTask>
#include <QHash>
#include <QWidget>

#include <type_traits>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace numberwell {

class BusyIndicator;
class Card;
class InlineMessage;

/*! One tab of the settings: its fields, what testing or saving them came to, and the two buttons.
 */
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    //! Shows what is saved, except where somebody is changing it.
    void setConfiguration(const Configuration &configuration);

    virtual bool isEdited() const;

signals:
    void edited();
    //! Settings are saved, and secrets at least kept for the session.
    void saved();

protected:
    enum class Testable { No, Yes };

    SettingsSection(const QString &id,
                    const QString &heading,
                    const QString &explanation,
                    Testable testable,
                    QWidget *parent);

    const Configuration &configuration() const { return m_configuration; }
    //! "NUMBERWELL_…" where the environment gives \a variable, else empty.
    QString setBy(const QString &variable) const;

    //! A row with its label, which brings the focus to the field.
    void addField(const QString &label, SettingField *field);
    QLabel *addRow(const QString &label, QWidget *widget);
    void setFieldVisible(SettingField *field, bool isVisible);
    //! The fields added from now on stay behind a link until it is used.
    void beginAdvanced();
    void showAdvanced(bool isShown);
    void setTestVisible(bool isVisible);
    //! Where several sections share a tab, so that each button has words and a key of its own.
    void setButtonTexts(const QString &save, const QString &test = {});
    InlineMessage *message() const { return m_message; }
    //! Something was changed by hand: what a test said was about other values.
    void choiceEdited();

    virtual void showConfiguration() = 0;
    virtual void test() {}
    virtual void save() = 0;
    //! Saved: \a kept is where the secrets are that were handed over.
    virtual void settle(SecretSetting::Kept kept) = 0;
    //! Nobody waits for the keychain any longer: the session keeps the secrets.
    virtual void keepSecretsForSession() {}
    //! Shows where the secret under \a key is, by what was loaded.
    void showSecret(SecretSetting *field,
                    const QString &key,
                    const Secret &secret,
                    const QString &variable) const;
    //! Shows that \a secret was just saved at \a kept, and remembers it.
    void settleSecret(SecretSetting *field,
                      const QString &key,
                      const Secret &secret,
                      const QString &variable,
                      SecretSetting::Kept kept);

    //! Shows that \a task is under way, then its error or what \a onSuccess makes of its answer.
    template <typename T, typename Function>
    void runTest(QCoro::Task<Result<T>> task, ErrorSource source, Function onSuccess)
    {
        QCoro::connect(
            std::move(task),
            this,
            [this, run = begin(tr("Testing…"), false), source, onSuccess](const Result<T> &result) {
                if (!end(run))
                    return;
                if (!result)
                    return showTestError(result.error(), source);
                if constexpr (std::is_void_v<T>)
                    onSuccess();
                else
                    onSuccess(*result);
            });
    }
    //! \a hasSecret: there is one to keep, rather than only some to forget.
    void runSave(QCoro::Task<Result<>> task, bool hasSecret);
    void finishSave(const Result<> &result, bool hasSecret);

private:
    int begin(const QString &text, bool isSaving);
    //! False where \a run was cancelled meanwhile.
    bool end(int run);
    void stop();
    void cancel();
    void showTestError(const Error &error, ErrorSource source);
    void addButtons(Testable testable);
    void showFirstError();

    Configuration m_configuration;
    QList<SettingField *> m_fields;
    QHash<SettingField *, QLabel *> m_labels;
    QList<SettingField *> m_advanced;
    QStringList m_sessionKeys; //!< secrets that the keychain would not take
    int m_run = 0;             //!< of tests and saves; a cancelled one's answer is dropped
    bool m_isSaving = false;
    bool m_savesSecret = false;
    QWidget *m_formArea = nullptr;
    QGridLayout *m_form = nullptr;
    Card *m_card = nullptr;
    QPushButton *m_advancedLink = nullptr;
    InlineMessage *m_message = nullptr;
    BusyIndicator *m_busy = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace numberwell
