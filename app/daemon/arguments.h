// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace numberwell::daemon {

//! A command line, checked as far as it can be without a database.
struct Arguments
{
    QString command;
    bool isJson = false;
    bool isDryRun = false;
    bool isConfirmed = false;        //!< --yes: a large order is meant
    bool isInOrder = false;          //!< activate: IDs alone go to the waiting numbers
    bool isAdopting = false;         //!< reconcile: what was bought elsewhere goes into the pool
    bool isSettingAgents = false;    //!< reconcile: ElevenLabs is told which agent is right
    bool isTakingIds = false;        //!< reconcile: the pool takes ElevenLabs' new IDs
    bool isRemovingImports = false;  //!< reconcile: ElevenLabs forgets what was left over
    bool isReturningMissing = false; //!< reconcile: what ElevenLabs lost waits again
    QString count;      //!< as typed; PurchaseRequest::parse() says what is wrong with it
    QString agent;      //!< import: as typed; empty: the settings'
    QString areaCode;   //!< as typed: "604" or "604, 778"
    QString country;    //!< "CA" or "US"; empty: each area code has its own
    QString file;       //!< activate: a path, or "-"
    QUuid organization; //!< assign: whose number
    quint16 twilioPort = 0;
    quint16 elevenLabsPort = 0;
    QHostAddress listenAddress; //!< serve
    quint16 listenPort = 0;     //!< 0: any free one

    //! InvalidInput/"usage" with a sentence; a request for help is Cancelled with the text.
    static Result<Arguments> parse(const QStringList &arguments);
    static QString helpText();
};

} // namespace numberwell::daemon
