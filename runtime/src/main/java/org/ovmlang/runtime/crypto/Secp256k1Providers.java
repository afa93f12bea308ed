package org.ovmlang.runtime.crypto;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The choice of a provider, once in the life of the class: the first that is found beside the
 * runtime and gives Bouncy Castle's answers in all cases of {@link ProviderAgreement}, else Bouncy
 * Castle. What is not used, and why, is logged.
 */
final class Secp256k1Providers {

  /** The system property that names the one provider to use if it can be. */
  static final String PROPERTY = "ovm.secp256k1.provider";

  /** A class loader that cannot be read fails again whenever it is asked for the next one. */
  private static final int MAX_FAILURES = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Secp256k1Providers.class);

  /** The chosen one. Found with the runtime's class loader: no thread's own plays a part. */
  static final Secp256k1Provider CHOSEN =
      choose(Secp256k1Providers.class.getClassLoader(), System.getProperty(PROPERTY));

  private Secp256k1Providers() {}

  /** The provider among those that {@code loader} sees; only the one of that name, if it is set. */
  static Secp256k1Provider choose(@Nullable ClassLoader loader, @Nullable String wanted) {
    Secp256k1Provider bouncyCastle = BouncyCastleSecp256k1.INSTANCE;
    if (bouncyCastle.name().equals(wanted)) {
      return bouncyCastle;
    }
    Iterator<Secp256k1Provider> found =
        ServiceLoader.load(Secp256k1Provider.class, loader).iterator();
    int failures = 0;
    while (failures < MAX_FAILURES) {
      try {
        if (!found.hasNext()) {
          break;
        }
        Secp256k1Provider provider = found.next();
        if ((wanted == null || wanted.equals(provider.name())) && passes(provider)) {
          return provider;
        }
      } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
        failures++;
        LOG.warn("a provider of secp256k1 is not used: it could not be loaded", e);
      }
    }
    if (wanted != null) {
      LOG.warn("no provider '{}' of secp256k1 can be used; Bouncy Castle is", wanted);
    }
    return bouncyCastle;
  }

  private static boolean passes(Secp256k1Provider provider) {
    String difference = ProviderAgreement.difference(provider);
    if (difference == null) {
      LOG.info("secp256k1 by {}, which agrees with Bouncy Castle", provider.name());
      return true;
    }
    LOG.warn("the provider {} of secp256k1 is not used: {}", provider.name(), difference);
    return false;
  }
}
