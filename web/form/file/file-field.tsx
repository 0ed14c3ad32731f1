import type { ReactNode } from 'react';
import { ReactField } from '../react-field';
import { FileInput } from './file-input';
import type { FileRef } from './upload-file';

const filesOf = (value: unknown): FileRef[] =>
  (Array.isArray(value) ? value : []).filter((file): file is { fileId: string } => typeof file?.fileId === 'string').map((file) => ({ name: '', size: 0, type: '', ...file }));

/** Takes the place of Form.io's `file`: the value is a list of file references, whatever `multiple` says. */
export class FileField extends ReactField {
  get emptyValue(): unknown {
    return [];
  }

  protected override view(): ReactNode {
    const { filePattern, fileMaxSize, multiple } = this.component;
    return (
      <FileInput
        controlId={this.controlId} describedBy={`d-${this.id}-${this.key}`} files={filesOf(this.dataValue)} multiple={multiple === true} disabled={this.disabled}
        pattern={typeof filePattern === 'string' ? filePattern : '*'} maxSize={typeof fileMaxSize === 'string' ? fileMaxSize : '20MB'}
        // Uploads end at their own time: what is kept is read when the change happens, not when it was begun.
        onChange={(change) => this.choose(change(filesOf(this.dataValue)))}
      />
    );
  }
}
