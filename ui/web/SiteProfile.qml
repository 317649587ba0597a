import QtWebEngine

// The browser's profile of a visit: nothing of it reaches a disk.
WebEngineProfilePrototype {
    id: prototype

    // Assigned at the moment of making: as a binding it would come after the view has asked for its profile, and an
    // authority that a profile does not know when it is made it never knows.
    function trusting(authorities: list<string>): WebEngineProfile {
        additionalTrustedCertificateFiles = authorities;
        return instance();
    }

    httpCacheType: WebEngineProfile.MemoryHttpCache
    persistentCookiesPolicy: WebEngineProfile.NoPersistentCookies
    persistentPermissionsPolicy: WebEngineProfile.AskEveryTime
}
