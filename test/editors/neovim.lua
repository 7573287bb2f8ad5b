-- Drives Neovim through a diagnostic, a hover and a fix, with the configuration of docs/editors.md.
local function fail(what)
  io.stderr:write('failed: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function wait_for(what, condition)
  if not vim.wait(15000, condition, 20) then
    fail(what)
  end
end

local function run()
  dofile(vim.env.CLAIMCHECK_CONFIGURATION)
  vim.cmd('doautocmd FileType markdown')
  local buffer = vim.api.nvim_get_current_buf()
  wait_for('diagnostic', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  local diagnostic = vim.diagnostic.get(buffer)[1]
  print(('diagnostic %d:%d %s'):format(diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.message))
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  local client = vim.lsp.buf_get_clients(buffer)
  local id = next(client)
  local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', vim.lsp.util.make_position_params(), 5000)
  print('hover ' .. hover[id].result.contents.value:gsub('\n+', ' '))
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  local actions = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 5000)
  local fix = actions[id].result[1]
  print('fix ' .. fix.title)
  vim.lsp.util.apply_workspace_edit(fix.edit, client[id].offset_encoding)
  wait_for('no diagnostic', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
  print('text ' .. vim.api.nvim_buf_get_lines(buffer, diagnostic.lnum, diagnostic.lnum + 1, false)[1])
  vim.lsp.stop_client(id)
  vim.cmd('qall!')
end

local is_well, failure = xpcall(run, debug.traceback)
if not is_well then
  fail(failure)
end
