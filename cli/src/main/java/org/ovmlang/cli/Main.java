package org.ovmlang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where {@code ovmc} starts. */
public final class Main {

  private Main() {}

  /**
   * Runs {@code ovmc} and ends the process with its exit status. What it prints is UTF-8 whatever
   * the locale, since it prints parts of sources and file names.
   */
  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = Ovmc.run(out, err, System.getenv("OVM_DEBUG") != null, arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
