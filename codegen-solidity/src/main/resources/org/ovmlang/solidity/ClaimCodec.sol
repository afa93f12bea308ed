// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {AbiReader, AbiReaders} from "./AbiReader.sol";
import {Claim} from "./Claims.sol";

/// @title Strict decoding of claims
library ClaimCodec {
    /// @notice The claim that these bytes are the canonical encoding of, if they are.
    function decode(bytes memory data) internal pure returns (bool ok, Claim memory claim) {
        AbiReader memory reader = AbiReaders.openDynamic(data);
        claim = reader.readClaim();
        ok = reader.finish();
    }
}
