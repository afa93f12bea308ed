package org.ovmlang.maven;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageNamesTest {

  @ParameterizedTest
  @CsvSource({
    "com.example, com.example",
    "com.my-company, com.my_company",
    "org.2fast, org._2fast",
    "com.new.thing, com.new_.thing",
    "_, __",
  })
  void aGroupIdBecomesAPackage(String groupId, String packageName) {
    assertThat(PackageNames.fromGroupId(groupId)).isEqualTo(packageName);
    assertThat(SourceVersion.isName(packageName, SourceVersion.RELEASE_17)).isTrue();
  }
}
