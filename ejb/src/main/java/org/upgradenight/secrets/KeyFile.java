package org.upgradenight.secrets;

import static org.upgradenight.secrets.SecretsMessages.MESSAGES;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The installation's key: 32 random bytes as Base64 in a file that only the server's user may read. */
final class KeyFile {

    static final int BYTES = 32;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /** The key; made when there is none yet. Of several servers that make it at once, one wins and all use that one. */
    byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return decoded(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new SecretException(MESSAGES.noKey(file.toString(), e.toString()), e);
        }
    }

    private byte[] decoded(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new SecretException(MESSAGES.damagedKey(file.toString()), notBase64);
        }
        throw new SecretException(MESSAGES.damagedKey(file.toString()));
    }

    /** Written aside and linked into place as a whole, so that nobody ever reads half a key or replaces one. */
    private void make() throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path aside = Files.createTempFile(folder, "secrets", ".new", onlyOwner());
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
                channel.force(true);
            }
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return; // theirs is the key
        } finally {
            Files.delete(aside);
        }
    }

    private FileAttribute<?>[] onlyOwner() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
