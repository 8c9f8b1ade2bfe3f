#!/usr/bin/env bash
# Starts Upgrade Night in the foreground. Settings are environment variables, see docs/operations.md.
# The shell becomes the Java process: SIGTERM or SIGINT to this pid stops the server gracefully.
set -euo pipefail
umask 077

say() { printf 'upgrade-night: %s\n' "$*" >&2; }
die() { say "$*"; exit 78; }

server="$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# --- Java -------------------------------------------------------------------------------------------------
if [[ -n "${JAVA_HOME:-}" ]]; then
    java="$JAVA_HOME/bin/java"
    [[ -x "$java" ]] || die "UN9051 JAVA_HOME is '$JAVA_HOME', but there is no bin/java in it. Point it to a JDK 17 or newer."
else
    java="$(command -v java || true)"
    [[ -n "$java" ]] || die "UN9051 No Java found. Install a JDK 17 or newer, or set JAVA_HOME."
fi
java_version="$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)"
[[ "${java_version:-0}" -ge 17 ]] || die "UN9052 Java 17 or newer is needed, '$java' is ${java_version:-of unknown version}."

# An empty setting is a missing one.
for name in $(compgen -e UPGRADE_NIGHT_); do
    [[ -n "${!name}" ]] || unset "$name"
done

# --- settings -----------------------------------------------------------------------------------------------
export UPGRADE_NIGHT_HOME="${UPGRADE_NIGHT_HOME:-$(dirname "$server")/upgrade-night-home}"
export UPGRADE_NIGHT_HTTP_PORT="${UPGRADE_NIGHT_HTTP_PORT:-8080}"
export UPGRADE_NIGHT_HTTPS_PORT="${UPGRADE_NIGHT_HTTPS_PORT:-8443}"
export UPGRADE_NIGHT_BIND="${UPGRADE_NIGHT_BIND:-127.0.0.1}"
export UPGRADE_NIGHT_NODE="${UPGRADE_NIGHT_NODE:-$(hostname)}"

port_number() {
    local name="$1" value="${!1}"
    [[ "$value" =~ ^[0-9]{1,5}$ && "$value" -ge 1 && "$value" -le 65535 ]] ||
        die "UN9053 $name is '$value'; it must be a port number from 1 to 65535."
}
port_number UPGRADE_NIGHT_HTTP_PORT
port_number UPGRADE_NIGHT_HTTPS_PORT
if [[ -z "${UPGRADE_NIGHT_MANAGEMENT_PORT:-}" ]]; then
    # 9990 beside 8080, and as far from any other port: servers side by side do not meet.
    UPGRADE_NIGHT_MANAGEMENT_PORT=$((UPGRADE_NIGHT_HTTP_PORT + 1910))
    [[ "$UPGRADE_NIGHT_MANAGEMENT_PORT" -le 65535 ]] || UPGRADE_NIGHT_MANAGEMENT_PORT=$((UPGRADE_NIGHT_HTTP_PORT - 1910))
fi
export UPGRADE_NIGHT_MANAGEMENT_PORT
port_number UPGRADE_NIGHT_MANAGEMENT_PORT

is_loopback() { [[ "$1" =~ ^(localhost|127\.[0-9.]+|::1|\[::1\])$ ]]; }

# --- mail ---------------------------------------------------------------------------------------------------
export UPGRADE_NIGHT_SMTP_HOST="${UPGRADE_NIGHT_SMTP_HOST:-localhost}"
if [[ -z "${UPGRADE_NIGHT_SMTP_STARTTLS:-}" ]]; then
    if is_loopback "$UPGRADE_NIGHT_SMTP_HOST"; then UPGRADE_NIGHT_SMTP_STARTTLS=off; else UPGRADE_NIGHT_SMTP_STARTTLS=required; fi
fi
case "$UPGRADE_NIGHT_SMTP_STARTTLS" in
    off) tls_enable=false tls_required=false ;;
    optional) tls_enable=true tls_required=false ;;
    required) tls_enable=true tls_required=true ;;
    *) die "UN9054 UPGRADE_NIGHT_SMTP_STARTTLS is '$UPGRADE_NIGHT_SMTP_STARTTLS'; it must be off, optional or required." ;;
esac
export UPGRADE_NIGHT_SMTP_STARTTLS
export UPGRADE_NIGHT_SMTP_STARTTLS_ENABLE="$tls_enable" UPGRADE_NIGHT_SMTP_STARTTLS_REQUIRED="$tls_required"
export UPGRADE_NIGHT_SMTP_AUTH=false
[[ -z "${UPGRADE_NIGHT_SMTP_USER:-}" ]] || UPGRADE_NIGHT_SMTP_AUTH=true

# --- database -----------------------------------------------------------------------------------------------
case "${UPGRADE_NIGHT_DB_URL:-}" in
    '' | jdbc:h2:*) export UPGRADE_NIGHT_DB_DRIVER=h2 ;;
    jdbc:postgresql:*) export UPGRADE_NIGHT_DB_DRIVER=postgresql ;;
    *) die "UN9055 UPGRADE_NIGHT_DB_URL must begin with jdbc:postgresql: or jdbc:h2:." ;;
esac

# --- the data folder ----------------------------------------------------------------------------------------
mkdir -p "$UPGRADE_NIGHT_HOME" || die "UN9056 The data folder '$UPGRADE_NIGHT_HOME' cannot be made."
UPGRADE_NIGHT_HOME="$(cd -P "$UPGRADE_NIGHT_HOME" && pwd)"
chmod 700 "$UPGRADE_NIGHT_HOME"
[[ -w "$UPGRADE_NIGHT_HOME" ]] || die "UN9056 The data folder '$UPGRADE_NIGHT_HOME' is not writable."
if command -v flock > /dev/null; then
    # The Java process inherits the descriptor, so the lock lives and dies with it, even by kill -9.
    exec 9> "$UPGRADE_NIGHT_HOME/.lock"
    # A server that was killed a moment ago may still be dying.
    flock -w 10 9 || die "UN9057 Another server is running on the data folder '$UPGRADE_NIGHT_HOME'. Stop it, or set UPGRADE_NIGHT_HOME."
fi
mkdir -p "$UPGRADE_NIGHT_HOME"/{database,keys,tls,logs,exports,server/data,server/tmp,server/configuration}

# Secrets are made whole and then put in place, so that a crash in between leaves none half-written.
random_secret() { head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
new_secret() { random_secret > "$1.new" && mv "$1.new" "$1"; }
key="$UPGRADE_NIGHT_HOME/keys/secrets.key"
[[ -s "$key" ]] || { head -c 32 /dev/urandom | base64 > "$key.new" && mv "$key.new" "$key"; }
if [[ -z "${UPGRADE_NIGHT_DB_URL:-}" ]]; then
    # The H2 file beside the key: only who can read this folder can open it.
    unset UPGRADE_NIGHT_DB_USER
    [[ -s "$UPGRADE_NIGHT_HOME/keys/database.password" ]] || new_secret "$UPGRADE_NIGHT_HOME/keys/database.password"
    UPGRADE_NIGHT_DB_PASSWORD="$(cat "$UPGRADE_NIGHT_HOME/keys/database.password")"
    export UPGRADE_NIGHT_DB_PASSWORD
fi

if [[ -z "${UPGRADE_NIGHT_KEYSTORE:-}" ]]; then
    tls="$UPGRADE_NIGHT_HOME/tls"
    export UPGRADE_NIGHT_KEYSTORE="$tls/keystore.p12"
    [[ -s "$tls/keystore.password" ]] || { rm -f "$UPGRADE_NIGHT_KEYSTORE"; new_secret "$tls/keystore.password"; }
    UPGRADE_NIGHT_KEYSTORE_PASSWORD="$(cat "$tls/keystore.password")"
    export UPGRADE_NIGHT_KEYSTORE_PASSWORD
    if [[ ! -s "$UPGRADE_NIGHT_KEYSTORE" ]]; then
        keytool="$(dirname "$java")/keytool"
        [[ -x "$keytool" ]] || keytool=keytool
        san="dns:localhost,ip:127.0.0.1"
        host="$(hostname)"
        [[ ! "$host" =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] || san="$san,dns:$host"
        rm -f "$tls/new.p12"
        "$keytool" -genkeypair -alias upgrade-night -keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA -validity 825 \
            -dname "CN=Upgrade Night (self-signed)" -ext "san=$san" -storetype PKCS12 -keystore "$tls/new.p12" \
            -storepass:env UPGRADE_NIGHT_KEYSTORE_PASSWORD > "$tls/keytool.log" 2>&1 ||
            die "UN9058 keytool could not make the TLS certificate: $(tail -n 1 "$tls/keytool.log")"
        mv "$tls/new.p12" "$UPGRADE_NIGHT_KEYSTORE"
    fi
else
    [[ -r "$UPGRADE_NIGHT_KEYSTORE" ]] || die "UN9059 UPGRADE_NIGHT_KEYSTORE is '$UPGRADE_NIGHT_KEYSTORE', which cannot be read."
    UPGRADE_NIGHT_KEYSTORE="$(cd "$(dirname "$UPGRADE_NIGHT_KEYSTORE")" && pwd)/$(basename "$UPGRADE_NIGHT_KEYSTORE")"
fi

# --- a taken port, a shut keystore, an unreachable database: said before the server starts, and plainly ------------------
class_path="$server/lib/ejb.jar:$(printf '%s:' "$server"/modules/system/layers/base/{org/jboss/logging,com/h2database/h2}/main/*.jar)"
"$java" -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$class_path$server/modules/org/postgresql/main/postgresql.jar" \
    org.upgradenight.house.Preflight || exit $?

# --- the server's own folder, refreshed from the distribution at each start -------------------------------------------
base="$UPGRADE_NIGHT_HOME/server"
rm -rf "$base/configuration" "$base/tmp"
mkdir -p "$base/configuration" "$base/tmp"
cp "$server"/standalone/configuration/* "$base/configuration/"
chmod -R u+w "$base/configuration"

# The transaction node identifier may have 23 bytes; a longer node name is told apart by its checksum.
tx_node="$UPGRADE_NIGHT_NODE"
[[ "$(printf %s "$tx_node" | wc -c)" -le 23 && "$tx_node" =~ ^[A-Za-z0-9._-]+$ ]] ||
    tx_node="un-$(printf %s "$UPGRADE_NIGHT_NODE" | cksum | tr -d ' ' | head -c 19)"

# --- Java: the packages that the server must be able to open -----------------------------------------------------------
opened=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.security java.util java.util.concurrent; do
    opened+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
for package in java.management/javax.management java.naming/javax.naming; do
    opened+=("--add-opens=$package=ALL-UNNAMED")
done
for package in java.naming/com.sun.jndi.ldap java.naming/com.sun.jndi.url.ldap java.naming/com.sun.jndi.url.ldaps jdk.naming.dns/com.sun.jndi.dns; do
    opened+=("--add-exports=$package=ALL-UNNAMED")
done

# What newer ones warn of at each start, in parts of the server that are not ours.
[[ "$java_version" -lt 24 ]] || opened+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)

# shellcheck disable=SC2086
exec "$java" "${opened[@]}" -Xmx1g -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true ${JAVA_OPTS:-} \
    -Djboss.home.dir="$server" \
    -Djboss.server.base.dir="$base" \
    -Djboss.server.log.dir="$UPGRADE_NIGHT_HOME/logs" \
    -Dorg.jboss.boot.log.file="$UPGRADE_NIGHT_HOME/logs/server.log" \
    -Dlogging.configuration="file:$base/configuration/logging.properties" \
    -Djboss.node.name="$UPGRADE_NIGHT_NODE" \
    -Djboss.tx.node.id="$tx_node" \
    -jar "$server/jboss-modules.jar" -mp "$server/modules" org.jboss.as.standalone "$@"
