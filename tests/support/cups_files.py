"""What a private cupsd finds in its folder."""

# What the operator's guide asks of the real cupsd: nothing kept, no history; the log tells tests more.
# Control files are written at once, so that a killed cupsd finds its jobs again.
SERVICE_CONFIGURATION = """Listen 127.0.0.1:{port}
Listen {socket}
LogLevel {log_level}
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
PreserveJobFiles No
PreserveJobHistory {history}
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

# The one that every PDF goes through.
FILTER = "pdftopdf"
HELD_FILTER = """#!/bin/sh
while [ -e "{hold}" ]; do sleep 0.05; done
exec "{real}" "$@"
"""

FILES_CONFIGURATION = """ServerRoot {root}
RequestRoot {spool}
TempDir {spool}/tmp
CacheDir {root}/cache
StateDir {root}/run
ServerBin {root}/bin
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
SystemGroup root
Sandboxing off
User {user}
Group {group}
"""
